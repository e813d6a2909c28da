/** The lens and the entries of the browser's own menu in real Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { firstRun } from '../support/firefox-first-run.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let firefox: Firefox;
let ours: Page;

beforeAll(async () => {
  world = await startWorld(11);
  firefox = await launchFirefox({ proxy: world.hosts.proxy, install: 'temporary' });
  ours = await firstRun(firefox, world);
});
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

interface Browser {
  runtime: { sendMessage(message: object): Promise<unknown> };
  contextMenus: { update(id: string, of: object): Promise<void> };
}

/** As the popup asks, which cannot be opened from outside: of the page in front. */
const turn = (show: 'any' | 'off') =>
  ours.evaluate(async (to) => {
    const browser: Browser = Reflect.get(globalThis, 'browser');
    const answer = await browser.runtime.sendMessage({ request: 'turn-view-lens', ask: { show: to } });
    return answer as { value: { show: string; all: number; any: number } | null };
  }, show);

/** How much is to be seen of cards and rows, with a mark and without. */
const opacities = (page: Page): Promise<{ marked: number[]; bare: number[] }> =>
  page.evaluate(() => {
    const css = '[data-testid$="ui.card.card"], a[data-list-row][href*="/issue/"], a[data-board-item]';
    const seen: { marked: number[]; bare: number[] } = { marked: [], bare: [] };
    for (const box of document.querySelectorAll(css)) {
      const all = [box, ...box.querySelectorAll('*')];
      const isMarked = all.some((one) => getComputedStyle(one, '::after').getPropertyValue('--tone'));
      seen[isMarked ? 'marked' : 'bare'].push(Number(getComputedStyle(box).opacity));
    }
    return seen;
  });

it.each([
  ['a Jira board', () => `https://${world.quarter.sites.jira.host}/jira/software/c/projects/PAY/boards/1`],
  ['a Linear list', () => 'https://linear.app/acme/team/PLT/all'],
])('on %s the lens dims what serves no key result, until it is turned off', async (name, address) => {
  const page = await firefox.browser.newPage();
  await page.goto(address());
  await waitUntil('there are marks', async () => (await opacities(page)).marked.length > 0);
  await page.bringToFront();
  const { value } = await turn('any');
  expect(value?.show).toBe('any');
  await waitUntil('the rest is dim', async () => {
    const { marked, bare } = await opacities(page);
    return bare.length > 0 && bare.every((one) => one < 0.7) && marked.every((one) => one === 1);
  });
  const { marked, bare } = await opacities(page);
  expect([value?.any, value?.all]).toEqual([marked.length, marked.length + bare.length]);
  await page.screenshot({ path: `test-output/firefox/lens-${name.replaceAll(' ', '-')}.png` });
  await turn('off');
  await waitUntil('all is as it was', async () => {
    const after = await opacities(page);
    return after.marked.length === marked.length && after.bare.every((one) => one === 1);
  });
  await page.close();
});

it('has taken both entries into its own menu', async () => {
  const has = (id: string) =>
    ours.evaluate(async (menu) => {
      const browser: Browser = Reflect.get(globalThis, 'browser');
      return browser.contextMenus.update(menu, {}).then(
        () => true,
        () => false,
      );
    }, id);
  expect([await has('link'), await has('link-here'), await has('another')]).toEqual([true, true, false]);
});
