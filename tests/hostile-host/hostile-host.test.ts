import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PANEL_TAG, STRIP_TAG } from '#integrations/overlay/tags.ts';
import { launchChromium } from '../support/chromium.ts';
import { answer, line } from './lines.ts';
import { bundleAll, hostMarkup, type Scripts, seen, settle, type Visit, visit, waitForStrip } from './rig.ts';

let browser: Browser;
let scripts: Scripts;
let pages: Page[] = [];
const problems: string[] = [];

beforeAll(async () => {
  [browser, scripts] = await Promise.all([launchChromium(), bundleAll()]);
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()));
  pages = [];
  expect(problems.splice(0)).toEqual([]);
});

const open = async (options: Visit = {}): Promise<Page> => {
  const page = await visit(browser, scripts, {
    answers: [answer('PAY-318'), answer('PAY-327', { lines: [line({ title: 'Median time to restore' })] })],
    ...options,
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  pages.push(page);
  return page;
};

/** Hydrated, with the strip in place. */
const openHydrated = async (options: Visit = {}): Promise<Page> => {
  const page = await open(options);
  await page.evaluate((title) => window.host.hydrate(title), options.title);
  await page.evaluate(() => void window.guest.start());
  await waitForStrip(page, 'p99');
  return page;
};

const complaints = (page: Page) => page.evaluate(() => window.host.complaints);

describe('the host stays as it is', () => {
  it('is not touched before it has hydrated, and hydrates without a mismatch', async () => {
    const page = await open();
    const served = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => void window.guest.start());
    for (let n = 0; n < 5; n += 1) await settle(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(served);
    await page.evaluate(() => window.host.hydrate());
    await waitForStrip(page, 'p99');
    expect(await complaints(page)).toEqual([]);
  });

  it('gets its strip all the same when the sign of hydration never comes', async () => {
    const page = await open();
    await page.evaluate(async () => {
      await window.host.hydrate();
      document.body.classList.add('deferred');
      document.body.removeAttribute('data-aui-version');
      window.guest.start();
    });
    await waitForStrip(page, 'p99');
  });

  it('would have complained of a strip that comes early (control)', async () => {
    const page = await open();
    await page.evaluate((tag) => {
      document.querySelector('[data-testid$="inline-edit--container"]')?.after(document.createElement(tag));
    }, STRIP_TAG);
    await page.evaluate(() => window.host.hydrate());
    expect((await complaints(page)).join()).toMatch(/hydrat/i);
  });

  it('renders the same with us and without us, through a day of changes', async () => {
    const day = async (page: Page) => {
      await page.evaluate(async () => {
        await window.host.hydrate();
      });
      await page.evaluate(async () => {
        await window.host.rerender(20);
        await window.host.replaceHeading(5);
        window.host.change({ extras: 3 });
        await window.host.replaceLayout(3);
        window.host.change({ extras: 1 });
        window.host.navigate('/browse/PAY-327');
        window.host.navigate('/browse/PAY-318');
        window.host.change({ renders: 7 });
      });
      await settle(page);
    };
    const alone = await open();
    await day(alone);
    const together = await open();
    await together.evaluate(() => void window.guest.start());
    await day(together);
    await waitForStrip(together, 'p99');
    expect(await hostMarkup(together)).toBe(await hostMarkup(alone));
    expect(await complaints(together)).toEqual([]);
  });
});

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

describe('the page is never fought', () => {
  it('gives up for a while when its node is removed again and again, then stands', async () => {
    const page = await openHydrated();
    const removed = await page.evaluate(async (tag) => {
      const hunt = window.host.removeForeign(tag);
      window.host.change({ renders: 1 });
      document.querySelector(tag)?.remove();
      await window.host.rerender(60);
      hunt.stop();
      return hunt.seen.removed;
    }, STRIP_TAG);
    expect(removed).toBeLessThanOrEqual(11);
    await waitForStrip(page, 'p99');
  });

  it('leaves nothing behind when it is stopped', async () => {
    const page = await open();
    await page.evaluate(() => window.host.hydrate());
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const controller = await page.evaluateHandle(() => window.guest.start());
    await waitForStrip(page, 'p99');
    await controller.evaluate((it) => it.abort());
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => window.rig.listeners.size)).toBe(0);
  });

  it('goes quietly when the extension was updated under it', async () => {
    const page = await openHydrated();
    await page.evaluate(() => {
      window.rig.dead = true;
      window.host.change({ renders: 1 });
    });
    await page.waitForFunction((tag) => !document.querySelector(tag), STRIP_TAG);
  });

  it('lets the newer of two scripts win', async () => {
    const page = await openHydrated();
    await page.evaluate(() => void window.guest.start());
    await waitForStrip(page, 'p99');
    expect(await page.evaluate(() => window.rig.listeners.size)).toBe(1);
  });

  it('keeps no memory of 200 navigations', async () => {
    const page = await openHydrated();
    const heap = async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      await session.detach();
      return { usedSize, nodes, jsEventListeners };
    };
    const wander = (times: number) =>
      page.evaluate(async (rounds) => {
        for (let n = 0; n < rounds; n += 1) {
          window.host.navigate(`/browse/PAY-${300 + (n % 40)}`);
          await new Promise((done) => requestAnimationFrame(done));
        }
        window.host.navigate('/browse/PAY-318');
      }, times);
    await wander(50);
    await waitForStrip(page, 'p99');
    const before = await heap();
    await wander(200);
    await waitForStrip(page, 'p99');
    const after = await heap();
    expect(after.nodes - before.nodes).toBeLessThan(200);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
    expect(after.usedSize - before.usedSize).toBeLessThan(1_000_000);
  });
});

describe('what others wrote', () => {
  const hostile = [
    ['markup', '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'],
    ['a turned direction', '\u202Eevil \u2066\u2067 title\u202E'],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['ten thousand lines', 'a\n'.repeat(5000)],
    ['stacked marks', `Z${'\u0300'.repeat(500)}algo`],
  ] as const;

  it.each(hostile)('%s stays text in a line of 28 px', async (_name, title) => {
    const lines = [line({ title, value: title, goal: title, objective: { ...line().objective, title } })];
    const page = await open({ answers: [answer('PAY-318', { lines })] });
    await page.evaluate(async () => {
      await window.host.hydrate();
      window.guest.start();
    });
    await waitForStrip(page, title.replace(/\s+/g, ' ').slice(0, 5).trim());
    const facts = await page.evaluate((tag) => {
      const root = window.rig.root(tag);
      const strip = document.querySelector(tag)?.getBoundingClientRect();
      return {
        hit: 'hit' in window,
        images: root?.querySelectorAll('img, script').length,
        height: root?.querySelector('.kr')?.getBoundingClientRect().height,
        inside: (strip?.width ?? 0) <= 928 && document.documentElement.scrollWidth <= innerWidth,
      };
    }, STRIP_TAG);
    expect(facts).toEqual({ hit: false, images: 0, height: 28, inside: true });
  });

  it('a form whose fields are named as DOM methods does not confuse the placing', async () => {
    const page = await openHydrated();
    await page.evaluate(() => {
      const container = document.querySelector('[data-testid$="container-left"]');
      const form = document.createElement('form');
      for (const name of [
        'after',
        'parentElement',
        'closest',
        'contains',
        'previousElementSibling',
        'isConnected',
      ]) {
        const input = document.createElement('input');
        input.name = name;
        form.append(input);
      }
      const heading = container?.querySelector('[data-testid$="inline-edit--container"]');
      heading?.before(form);
      if (heading) form.append(heading);
    });
    await settle(page);
    await waitForStrip(page, 'p99');
  });
});

describe('a click', () => {
  const shownPanel = (page: Page) =>
    page.evaluate(
      (tag) => window.rig.root(tag)?.querySelector('iframe')?.getAttribute('src') ?? null,
      PANEL_TAG,
    );
  const middle = (page: Page) =>
    page.evaluate((tag) => {
      const box = window.rig.root(tag)?.querySelector('button')?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    }, STRIP_TAG);
  const press = async (page: Page) => {
    const { x, y } = await middle(page);
    await page.mouse.click(x, y);
  };

  it('opens the panel with a token, a second one closes it', async () => {
    const page = await openHydrated();
    await press(page);
    await page.waitForFunction((tag) => window.rig.root(tag)?.querySelector('iframe'), PANEL_TAG);
    expect(await shownPanel(page)).toMatch(/panel\.html#token-PAY-318&theme=light$/);
    await press(page);
    await page.waitForFunction((tag) => !document.querySelector(tag), PANEL_TAG);
  });

  it('works by keyboard, and the focus comes back when the panel asks to be closed', async () => {
    const page = await openHydrated();
    await page.evaluate((tag) => window.rig.root(tag)?.querySelector('button')?.focus(), STRIP_TAG);
    await page.keyboard.press('Enter');
    await page.waitForFunction((tag) => document.activeElement?.localName === tag, PANEL_TAG);
    await page.evaluate(() => window.rig.notify('close-panel'));
    expect(await page.evaluate((tag) => document.activeElement?.localName === tag, STRIP_TAG)).toBe(true);
    expect(await shownPanel(page)).toBeNull();
  });

  it('made by a script, or under something of the page, does nothing', async () => {
    const page = await openHydrated();
    await page.evaluate((tag) => window.rig.root(tag)?.querySelector('button')?.click(), STRIP_TAG);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;opacity:0.01';
      cover.id = 'cover';
      document.body.append(cover);
      cover.addEventListener('pointerdown', () => {
        cover.style.pointerEvents = 'auto';
      });
    });
    await page.evaluate((tag) => window.rig.root(tag)?.querySelector('button')?.focus(), STRIP_TAG);
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await page.evaluate(() => window.rig.asked.filter((ask) => ask.startsWith('panel')))).toEqual([]);
    await page.evaluate(() => document.getElementById('cover')?.remove());
    await page.evaluate((tag) => {
      const main = document.querySelector<HTMLElement>(tag)?.parentElement;
      if (main) main.style.opacity = '0';
    }, STRIP_TAG);
    await press(page);
    await settle(page);
    expect(await page.evaluate(() => window.rig.asked.filter((ask) => ask.startsWith('panel')))).toEqual([]);
  });

  it('on an open panel follows the page to the next ticket, with a token of its own', async () => {
    const page = await openHydrated();
    await page.evaluate(() => window.rig.notify('open-panel'));
    await page.waitForFunction((tag) => document.querySelector(tag), PANEL_TAG);
    await page.evaluate(() => window.host.navigate('/browse/PAY-327'));
    await page.waitForFunction(
      (tag) => window.rig.root(tag)?.querySelector('iframe')?.src.includes('#token-PAY-327&'),
      PANEL_TAG,
    );
    expect(await page.evaluate((tag) => document.querySelectorAll(tag).length, PANEL_TAG)).toBe(1);
    await page.evaluate(() => window.host.navigate('/jira/for-you'));
    await page.waitForFunction((tag) => !document.querySelector(tag), PANEL_TAG);
  });
});
