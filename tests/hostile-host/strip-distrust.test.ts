import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PANEL_TAG, STRIP_TAG } from '#integrations/overlay/tags.ts';
import { answer, line } from './lines.ts';
import { settle, waitForStrip } from './rig.ts';
import { stripPages } from './strip-pages.ts';

const { open, openHydrated } = stripPages();

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
    await press(page);
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
