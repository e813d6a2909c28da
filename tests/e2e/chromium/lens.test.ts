/** The lens and its coverage, in the built extension on the simulated trackers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAll } from '../support/accessible.ts';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun } from '../support/first-run.ts';
import { openPopupOn } from '../support/popup.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld(21);
  browser = await launch({ proxy: world.hosts.proxy });
  await firstRun(browser, world);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Seen {
  /** Cards and rows that show a mark, and those without. */
  marked: number[];
  bare: number[];
}

/** How much of each card and row is to be seen. */
const opacities = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const css = '[data-testid$="ui.card.card"], a[data-list-row][href*="/issue/"], a[data-board-item]';
    const seen: Seen = { marked: [], bare: [] };
    for (const box of document.querySelectorAll(css)) {
      const all = [box, ...box.querySelectorAll('*')];
      const isMarked = all.some((one) => getComputedStyle(one, '::after').getPropertyValue('--tone'));
      seen[isMarked ? 'marked' : 'bare'].push(Number(getComputedStyle(box).opacity));
    }
    return seen;
  });

const isDim = (opacity: number): boolean => opacity < 0.7;
const open = async (address: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(address);
  await waitUntil('there are marks', async () => (await opacities(page)).marked.length > 0);
  return page;
};
const board = (query = '') =>
  open(`https://${world.quarter.sites.jira.host}/jira/software/c/projects/PAY/boards/1${query}`);
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test-output/lens-${name}.png` }).catch(() => undefined);
const lensOf = (page: Page) => page.getByRole('switch', { name: 'Dim the rest' });
const isOn = (page: Page) =>
  waitUntil('the rest is dim', async () => {
    const { bare, marked } = await opacities(page);
    return bare.length > 0 && bare.every(isDim) && marked.some((one) => one === 1);
  });

describe('the lens', () => {
  it('dims what serves no key result, says how much does, and is gone without a trace', async () => {
    const page = await board();
    const popup = await openPopupOn(browser, page);
    const share = popup.getByText(/\d+ of \d+ in view serve/);
    await share.waitFor();
    await lensOf(popup).click();
    await isOn(page);
    const { bare, marked } = await opacities(page);
    expect(marked.filter(isDim)).toEqual([]);
    expect(await share.textContent()).toBe(
      `${marked.length} of ${marked.length + bare.length} in view serve`,
    );
    const [said] = await waitUntil('the page says it', async () => {
      const found = await findAll(page, 'StaticText', /in view serve a key result/);
      return found.length > 0 && found;
    });
    expect(said).toBeDefined();
    await picture(popup, 'popup');
    await picture(page, 'jira-board');

    await lensOf(popup).click();
    await waitUntil('all is as it was', async () => {
      const after = await opacities(page);
      const isLit = [...after.bare, ...after.marked].every((one) => one === 1);
      return isLit && after.marked.length === marked.length;
    });
    expect(await page.locator('note-lens').count()).toBe(0);
    await popup.close();
    await page.close();
  });

  it('shows one key result alone', async () => {
    const page = await board();
    const popup = await openPopupOn(browser, page);
    const choose = popup.getByLabel('What the lens shows');
    await choose.waitFor();
    const labels = await choose.locator('option').allTextContents();
    const [, name = '', count = ''] =
      /^(.*) \(([1-9]\d*)\)$/.exec(labels.slice(1).find((one) => /\([1-9]/.test(one)) ?? '') ?? [];
    await choose.selectOption({ label: `${name} (${count})` });
    await waitUntil('only its tickets are lit', async () => {
      const { marked, bare } = await opacities(page);
      return bare.every(isDim) && marked.filter((one) => one === 1).length === Number(count);
    });
    await popup.close();
    await page.close();
  });

  it('stays on through the death of the worker, a reload and a list that is scrolled', async () => {
    const page = await open('https://linear.app/acme/team/PLT/all');
    const popup = await openPopupOn(browser, page);
    await lensOf(popup).click();
    await popup.close();
    await isOn(page);
    await browser.killWorker();
    await page.reload();
    await isOn(page);
    await page.locator('[data-list-wrapper]').evaluate((node) => node.scrollTo(0, 2500));
    await waitUntil('other rows are dim or marked', async () => {
      const { marked, bare } = await opacities(page);
      return bare.every(isDim) && marked.every((one) => one === 1);
    });
    await picture(page, 'linear-list');
    await page.close();
  });

  it.each([
    ['jira-board-dark', () => board('?sim-color=dark')],
    ['linear-board', () => open('https://linear.app/acme/team/PLT/board')],
    ['linear-list-dark', () => open('https://linear.app/acme/team/PLT/all?theme=dark')],
  ])('is off in another tab until it is turned on there: %s', async (name, opened) => {
    const page = await opened();
    expect((await opacities(page)).bare.filter(isDim)).toEqual([]);
    const popup = await openPopupOn(browser, page, name.endsWith('dark') ? 'dark' : 'light');
    await lensOf(popup).click();
    await isOn(page);
    await picture(popup, `popup-${name}`);
    await picture(page, name);
    await popup.close();
    await page.close();
  });

  it('cause no complaint of the browser', () => {
    expect(browser.complaints).toEqual([]);
  });
});
