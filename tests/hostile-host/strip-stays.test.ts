import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STRIP_TAG } from '#integrations/overlay/tags.ts';
import { answer, line } from './lines.ts';
import { seen, settle, waitForStrip } from './rig.ts';
import { stripPages } from './strip-pages.ts';

const { open, openHydrated } = stripPages();

describe('the strip stays', () => {
  it('survives 100 re-renders without being moved', async () => {
    const page = await openHydrated();
    const moved = await page.evaluate(async (tag) => {
      const strip = document.querySelector(tag);
      await window.host.rerender(100);
      return strip !== document.querySelector(tag) || !strip?.isConnected;
    }, STRIP_TAG);
    expect(moved).toBe(false);
    await waitForStrip(page, 'p99');
  });

  it('comes back when the heading was re-created 100 times, and when the whole layout was', async () => {
    const page = await openHydrated();
    await page.evaluate(() => window.host.replaceHeading(100));
    await waitForStrip(page, 'p99');
    await page.evaluate(() => window.host.replaceLayout(20));
    await waitForStrip(page, 'p99');
  });

  it('stands in every frame after a replacement, painted from memory', async () => {
    const page = await openHydrated();
    await page.evaluate(() => {
      window.rig.failing = 'no answer today';
    });
    await page.evaluate(() => window.host.replaceHeading(1));
    await settle(page);
    expect(await seen(page)).toMatchObject({ strips: 1, text: expect.stringContaining('p99') });
  });

  it('moves to the heading when that comes after the breadcrumbs', async () => {
    const page = await open();
    await page.evaluate(async () => {
      await window.host.hydrate();
      window.host.change({ headless: true });
      window.guest.start();
    });
    await waitForStrip(page, 'p99', 'jira-issue-header');
    await page.evaluate(() => window.host.change({ headless: false }));
    await waitForStrip(page, 'p99');
  });

  it('takes a line of its own where the title stands in a row', async () => {
    const page = await openHydrated();
    await page.evaluate(() => window.host.change({ inRow: true }));
    await page.waitForFunction(
      (tag) => document.querySelector(tag)?.previousElementSibling?.className === 'row',
      STRIP_TAG,
    );
  });

  it('follows to another ticket and back', async () => {
    const page = await openHydrated();
    await page.evaluate(() => window.host.navigate('/browse/PAY-327'));
    await waitForStrip(page, 'Median time to restore');
    await page.evaluate(() => history.back());
    await waitForStrip(page, 'p99');
    await page.evaluate(() => window.host.navigate('/jira/for-you'));
    await page.waitForFunction((tag) => !document.querySelector(tag), STRIP_TAG);
  });

  it('follows the theme of the page', async () => {
    const page = await openHydrated();
    await page.evaluate(() => {
      document.documentElement.dataset.colorMode = 'dark';
    });
    await page.waitForFunction(
      (tag) => window.rig.root(tag)?.querySelector<HTMLElement>('.strip')?.dataset.theme === 'dark',
      STRIP_TAG,
    );
  });

  it('paints what the background says has changed, and keeps the focus', async () => {
    const page = await openHydrated();
    await page.evaluate(
      ([tag, next]) => {
        window.rig.root(tag)?.querySelector('button')?.focus();
        window.rig.answers['PAY-318'] = next;
        window.rig.notify('marks-changed');
      },
      [STRIP_TAG, answer('PAY-318', { lines: [line({ value: '298' })] })] as const,
    );
    await waitForStrip(page, '298');
    const focused = await page.evaluate((tag) => window.rig.root(tag)?.activeElement?.localName, STRIP_TAG);
    expect(focused).toBe('button');
  });

  it('tells in one line how further key results stand, with an offer too, and shows them to who asks', async () => {
    const page = await openHydrated();
    const others = [
      line({ title: 'Time to restore', status: 'off-track' }),
      line({ title: 'Incidents a month', status: 'on-track' }),
    ];
    const moment = { keyResult: line().id, shortName: 'p99 checkout latency' };
    await page.evaluate(
      (next) => {
        window.rig.answers['PAY-318'] = next;
        window.rig.notify('marks-changed');
      },
      answer('PAY-318', { lines: [line(), ...others], moment }),
    );
    await waitForStrip(page, '2 more');
    const look = () =>
      page.evaluate((tag) => {
        const root = window.rig.root(tag);
        const more = root?.querySelector('.more');
        const { x = 0, y = 0 } = more?.getBoundingClientRect() ?? {};
        return {
          height: document.querySelector(tag)?.getBoundingClientRect().height,
          lines: [...(root?.querySelectorAll('.kr') ?? [])].filter((one) => one.checkVisibility()).length,
          signs: more?.querySelectorAll('.glyph').length,
          at: [x + 10, y + 10] as const,
        };
      }, STRIP_TAG);
    const before = await look();
    expect(before).toMatchObject({ height: 36, lines: 1, signs: 2 });
    await page.screenshot({ path: 'test-output/strip-others.png' });
    await page.mouse.click(...before.at);
    expect(await look()).toMatchObject({ lines: 3 });
    await page.screenshot({ path: 'test-output/strip-all.png' });
    await page.mouse.click(...before.at);
    expect(await look()).toEqual(before);
  });

  it('is there after attributes were rewritten everywhere', async () => {
    const page = await openHydrated();
    await page.evaluate(() => window.host.rewriteAttributes());
    await settle(page);
    expect(await seen(page)).toMatchObject({ strips: 1, text: expect.stringContaining('p99') });
    const height = await page.evaluate(
      (tag) => document.querySelector(tag)?.getBoundingClientRect().height,
      STRIP_TAG,
    );
    expect(height).toBe(36);
  });
});

describe('on synthetic pages of the trackers', () => {
  const start = (page: Page) => page.evaluate(() => void window.guest.start());

  it('stands under the heading of a Jira issue', async () => {
    const fixture = { name: 'jira-cloud/issue-view' };
    const page = await open({ path: '/browse/DEMO-12', fixture, answers: [answer('DEMO-12')] });
    await start(page);
    await waitForStrip(page, 'p99');
  });

  it('stands in the preview panel of a board, in 400 px, without sideways overflow', async () => {
    const fixture = { name: 'jira-cloud/preview-panel' };
    const path = '/jira/software/projects/DEMO/boards/2?selectedIssue=DEMO-12';
    const page = await open({ path, fixture, answers: [answer('DEMO-12')] });
    await start(page);
    await waitForStrip(page, 'p99', 'summary.heading');
    const fits = await page.evaluate((tag) => {
      const row = window.rig.root(tag)?.querySelector('.kr');
      return row && row.clientWidth <= 400 && row.scrollWidth <= row.clientWidth;
    }, STRIP_TAG);
    expect(fits).toBe(true);
  });

  it("stands beside Linear's title, outside of the editor, in its dark theme", async () => {
    const page = await open({
      path: '/acme/issue/ENG-123/cut-checkout-time',
      fixture: { name: 'linear/issue', origin: 'https://linear.app' },
      answers: [answer('ENG-123')],
    });
    await start(page);
    await page.waitForFunction(
      (tag) =>
        document.querySelector(tag)?.previousElementSibling?.getAttribute('aria-label') === 'Issue title',
      STRIP_TAG,
    );
    const facts = await page.evaluate((tag) => {
      const strip = document.querySelector(tag);
      return {
        inEditor: strip?.closest('.ProseMirror') !== null,
        theme: window.rig.root(tag)?.querySelector<HTMLElement>('.strip')?.dataset.theme,
      };
    }, STRIP_TAG);
    expect(facts).toEqual({ inEditor: false, theme: 'dark' });
  });
});
