/** The weekly by keyboard alone, on the sample team, to the summary on the clipboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { snapshotOf } from '../support/progress.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';

let browser: Browser;
let page: Page;

const DAY = 86_400_000;
const KEY_RESULTS = 10;

beforeAll(async () => {
  // The sample needs no tracker; whatever is asked of the network finds nobody.
  browser = await launch({ proxy: 'http://127.0.0.1:9' });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await browser.open('dashboard.html#/welcome');
  page.setDefaultTimeout(10_000);
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await waitUntil('the sample is there', async () => (await snapshotOf(page)).view?.objectives.length);
  // The sample's last check-ins are of yesterday: a week later nothing has been looked at.
  await page.clock.setFixedTime(Date.now() + 7 * DAY);
});

afterAll(() => browser?.close());

const keys = async (...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();
const lookedAt = (count: number) => page.getByText(`${count} of ${KEY_RESULTS} looked at`).waitFor();

const keyResult = async (title: string) => {
  const { view } = await snapshotOf(page);
  return view?.objectives.flatMap(({ keyResults }) => keyResults).find((one) => one.title === title);
};

describe('the weekly', () => {
  it('opens at the first key result that nobody has looked at', async () => {
    await page.goto(`${browser.origin}/dashboard.html#/week`);
    await page.reload();
    await heading('p99 checkout latency');
    await lookedAt(0);
    await page.getByRole('link', { name: `This week 0 of ${KEY_RESULTS}` }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('moves by J and K, and keeps what was typed there, over a reload too', async () => {
    await keys('v');
    await page.keyboard.type('312');
    await keys('Enter', '6', 'n');
    await page.keyboard.type('The US has its own pool; jokes, notes and skips are text here.');
    await keys('Escape', 'j');
    await heading('Checkout incidents');
    await keys('k');
    await heading('p99 checkout latency');
    await page.reload();
    await heading('p99 checkout latency');
    expect(await page.getByLabel('Value', { exact: true }).inputValue()).toBe('312');
    expect(await page.getByRole('radio', { name: '6', exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('Note').inputValue()).toContain('jokes, notes and skips');
    await page.getByText('better by 12 ms').waitFor();
  });

  it('saves value, confidence, status, note and the way back, and goes on', async () => {
    await keys('s');
    await page.getByRole('radio', { name: 'At risk' }).and(page.locator(':checked:focus')).waitFor();
    await keys('b');
    await page.keyboard.type('Cache the fraud verdict.');
    await keys('Control+Enter');
    await heading('Checkout incidents');
    await lookedAt(1);
    expect((await keyResult('p99 checkout latency'))?.lastCheckIn).toMatchObject({
      value: 312,
      confidence: 6,
      status: 'at-risk',
      note: 'The US has its own pool; jokes, notes and skips are text here.',
      wayBack: 'Cache the fraud verdict.',
      source: 'person',
    });
  });

  it('lets nothing be saved that is no number', async () => {
    await keys('v');
    await page.keyboard.type('four');
    await keys('Control+Enter');
    await page.getByRole('alert').getByText('“four” is no number.').waitFor();
    expect((await keyResult('Checkout incidents'))?.number).toBe(4);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('3');
    // "1" and "0" are ten.
    await keys('Enter', '1', '0', 'Control+Enter');
    await heading('Median time to restore');
    await waitUntil('ten is kept', async () => {
      return (await keyResult('Checkout incidents'))?.lastCheckIn?.confidence === 10;
    });
  });

  it('changes a target with its reason, which is logged', async () => {
    await page.getByRole('button', { name: 'Or change the target' }).focus();
    await keys('Enter');
    await page.getByLabel('New target').fill('45');
    await page.getByLabel('Why does it change?').fill('Two gateways more than planned.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change the target', exact: true }).focus();
    await keys('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/to 45 min by/).waitFor();
    await keys('Escape', 'm');
    await page.getByText('30 min → 45 min').waitFor();
    await page.getByText('Two gateways more than planned.').waitFor();
    expect(await violations(page)).toEqual([]);
    await keys('m');
  });

  it('says all its keys', async () => {
    await keys('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await keys('j');
    await page.getByRole('dialog').waitFor();
    await keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await heading('Median time to restore');
  });

  it('walks on to the summary, which is copied as Markdown', async () => {
    await keys('4', 'Control+Enter');
    for (let done = 3; done < KEY_RESULTS - 1; done += 1) {
      await lookedAt(done);
      await keys('7', 'Control+Enter');
    }
    await lookedAt(KEY_RESULTS - 1);
    await keys('x');
    await heading('Summary');
    await page.getByText(`1 of ${KEY_RESULTS} have not been looked at this week.`).waitFor();
    await keys('k');
    await heading('Sales lost in a gateway outage');
    await keys('5', 'Control+Enter');
    await heading('All looked at');
    expect(await violations(page)).toEqual([]);
    await keys('y');
    await page.getByRole('status').getByText('Copied').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`${KEY_RESULTS} of ${KEY_RESULTS} looked at`);
    expect(text).toContain('- **At risk**: 312 → 200 ms, from 420, better by 12 ms');
    expect(text).toContain('- Way back: Cache the fraud verdict.');
    expect(text.match(/^### /gm)).toHaveLength(KEY_RESULTS);
  });

  it('loses nothing at 320 px, nor with words as long as in German', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${browser.origin}/dashboard.html#/week/sample-checkout_latency`);
    await heading('p99 checkout latency');
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
      while (walker.nextNode()) {
        const { nodeValue, parentElement } = walker.currentNode;
        const words = /[a-z]{4}/i.test(nodeValue ?? '') && !parentElement?.closest('svg, option, kbd');
        if (words) walker.currentNode.nodeValue += ' Geschwindigkeitsgrenze';
      }
    });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map((element) => element.outerHTML.slice(0, 90)),
    );
    expect(wide).toEqual([]);
    expect(await tooWide()).toBeLessThanOrEqual(0);
  });

  it('is found from the popup: a row opens its key result in the objectives', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${browser.origin}/dashboard.html#/objectives/sample-refunds_breaks`);
    await page.reload();
    await page.locator('[aria-expanded=true]', { hasText: 'Reconciliation breaks' }).waitFor();
  });

  it('made nothing complain', () => expect(browser.complaints).toEqual([]));
});
