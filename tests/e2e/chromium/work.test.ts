/** Coverage both ways on the simulated trackers: uncovered work is read, two tickets are linked, and unlinked again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun } from '../support/first-run.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startWorld(33);
  browser = await launch({ proxy: world.hosts.proxy });
  page = await firstRun(browser, world);
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** In both themes and on a narrow screen, where nothing may lie beside the page. */
const isSound = async (name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `test-output/work-${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.screenshot({ path: `test-output/work-${name}-320.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
};

const sentence = (key: string) => page.getByText(new RegExp(`in progress in ${key};`));
const figures = async (key: string): Promise<number[]> =>
  ((await sentence(key).textContent())?.match(/\d+/g) ?? []).map(Number);

describe('the work screen', () => {
  it('lists what serves each key result, and why it counts', async () => {
    await page.goto(`${browser.origin}/dashboard.html#/work`);
    await page.getByRole('heading', { level: 1, name: 'Work' }).waitFor();
    await page.getByRole('heading', { level: 3 }).nth(3).waitFor();
    await waitUntil('the tickets are listed', async () => (await page.getByRole('checkbox').count()) > 10);
    await isSound('linked');
  });

  it('is narrowed by words, from the keyboard', async () => {
    const first = await page.getByRole('checkbox').first().getAttribute('data-row');
    const key = (await page.locator('a[href*="/browse/"]').first().textContent()) ?? '';
    await page.keyboard.press('/');
    await page.keyboard.type(key);
    await waitUntil('one ticket is left', async () => {
      const links = await page.locator('main a[href*="/browse/"]').allTextContents();
      return links.length > 0 && links.every((text) => text === key);
    });
    expect(await page.getByRole('checkbox').first().getAttribute('data-row')).toBe(first);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('reads what is in progress where the team works, and says how much of it serves', async () => {
    await page.getByRole('link', { name: 'Coverage' }).click();
    await page.getByRole('button', { name: 'Read now' }).click();
    await sentence('PAY').waitFor();
    await sentence('PLT').waitFor();
    const [total = 0, serving = 0] = await figures('PAY');
    expect(total).toBeGreaterThan(serving);
    expect(serving).toBeGreaterThan(0);
    await isSound('coverage');
  });

  it('links two tickets in one step and takes it back in one, by keyboard alone', async () => {
    const [, before = 0] = await figures('PAY');
    const uncovered = await page.getByRole('checkbox').count();
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 tickets selected').waitFor();
    await isSound('selected');
    await page.keyboard.press('l');
    await page.getByRole('combobox').fill('latency');
    await page.keyboard.press('Enter');
    // What hangs below one of them serves with it.
    await waitUntil('they serve', async () => ((await figures('PAY'))[1] ?? 0) >= before + 2);
    expect(await page.getByRole('checkbox').count()).toBeLessThanOrEqual(uncovered - 2);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('they serve no more', async () => (await figures('PAY'))[1] === before);
    expect(await page.getByRole('checkbox').count()).toBe(uncovered);
  });

  it('says it in words when the tracker cannot be asked', async () => {
    await browser.context.clearCookies();
    await page.getByRole('button', { name: 'Read again' }).click();
    await page
      .getByRole('status')
      .getByText(/signed out|sign in/i)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
