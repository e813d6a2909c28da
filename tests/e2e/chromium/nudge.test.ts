/** The weekly reminder: an alarm puts a number on the toolbar button, opening the week takes it away. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { snapshotOf } from '../support/progress.ts';
import { waitUntil } from '../support/wait-until.ts';

interface Extension {
  action: { getBadgeText(of: object): Promise<string> };
  alarms: {
    create(name: string, info: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
}
declare const chrome: Extension;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ proxy: 'http://127.0.0.1:9' });
  page = await browser.open('dashboard.html#/welcome');
  page.setDefaultTimeout(10_000);
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await waitUntil('the sample is there', async () => (await snapshotOf(page)).view?.objectives.length);
});
afterAll(() => browser?.close());

const badge = (): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

it('an alarm waits for the team’s day', async () => {
  const at = await waitUntil('it is set', () => page.evaluate(() => chrome.alarms.get('nudge')));
  expect(at.scheduledTime).toBeGreaterThan(Date.now());
});

it('the number appears with the alarm, stands over a new worker, and goes when the week is opened', async () => {
  expect(await badge()).toBe('');
  await page.evaluate(() => chrome.alarms.create('nudge', { when: Date.now() + 100 }));
  const shown = await waitUntil('the alarm went off', async () => (await badge()) !== '' && (await badge()));
  expect(Number(shown)).toBeGreaterThan(0);
  await browser.killWorker();
  expect((await snapshotOf(page)).nudge).toMatchObject({ mood: 'on', open: Number(shown) });

  const popup = await browser.open('popup.html');
  await popup.getByText(/without a check-in this week/).waitFor();
  await popup.screenshot({ path: 'test-output/nudge-popup.png' });
  await popup.close();

  await page.getByRole('link', { name: /^This week/ }).click();
  await waitUntil('the number is gone', async () => (await badge()) === '');
});

it('is set and turned off in the settings', async () => {
  await page.goto(`${browser.origin}/dashboard.html#/settings`);
  const box = page.getByRole('checkbox', { name: /number on the toolbar button/ });
  await page.getByLabel('Day', { exact: true }).selectOption({ label: 'Tuesday' });
  await waitUntil('it is Tuesday', async () => (await snapshotOf(page)).nudge?.weekday === 2);
  await box.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/nudge-settings.png' });
  await box.uncheck();
  await waitUntil('no alarm is left', async () => !(await page.evaluate(() => chrome.alarms.get('nudge'))));
  expect(browser.complaints).toEqual([]);
});
