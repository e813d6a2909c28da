/** In the moment: a ticket that is done asks, on its own page, where its key result stands. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun } from '../support/first-run.ts';
import { snapshotOf } from '../support/progress.ts';
import { closePanel, openPanel, ourButton, panelOf, press, stripSays } from '../support/ticket-page.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let dashboard: Page;
let page: Page;
let key: string;

beforeAll(async () => {
  world = await startWorld(11);
  key = world.jira.state.create({ project: 'PAY', type: 'Task', summary: 'Warm the quote cache' }).key;
  browser = await launch({ proxy: world.hosts.proxy });
  dashboard = await firstRun(browser, { ...world, teamsFile: withoutCheckIns(world.teamsFile) });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** On a Monday the quarter's last check-in is of today, and nothing would be asked. */
const withoutCheckIns = (file: string): string => {
  const { documents, ...rest } = JSON.parse(file) as { documents: object[] };
  return JSON.stringify({ ...rest, documents: documents.map((one) => ({ ...one, checkIns: [] })) });
};

const openTicket = async (): Promise<Page> => {
  const opened = await browser.context.newPage();
  await opened.goto(`https://${world.quarter.sites.jira.host}/browse/${key}`);
  return opened;
};

const close = async (): Promise<void> => {
  await page.locator('button.status').click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await page.locator('button.status.done').waitFor();
};

const link = async (panel: Frame, letters: string): Promise<void> => {
  await panel.getByRole('combobox', { name: 'Key result' }).pressSequentially(letters);
  await page.keyboard.press('Enter');
};

describe('a ticket that is closed on its page', () => {
  it('asks without a reload where its key result stands', async () => {
    page = await openTicket();
    const panel = await openPanel(page);
    await link(panel, 'payouts on');
    await stripSays(page, /Payouts on the promised day/);
    await closePanel(panel, page);
    await close();
    await ourButton(page, /^Check in$/);
    await page.screenshot({ path: 'test-output/chromium/moment-strip.png' });
  });

  it('takes the number in one field beside the page, and shows it at once', async () => {
    await press(page, await ourButton(page, /^Check in$/));
    const panel = await panelOf(page);
    const form = panel.getByRole('form', { name: /Check-in for/ }).first();
    await form.getByLabel('Value').waitFor();
    await page.screenshot({ path: 'test-output/chromium/moment-panel.png' });
    await form.getByLabel('Value').fill('98.9');
    await page.keyboard.press('Enter');
    await stripSays(page, /98\.9 of 99\.5/);
    await form.getByRole('button', { name: 'Not now' }).waitFor({ state: 'detached' });
    await page.close();
  });

  it('has a switch in the settings', async () => {
    await dashboard.goto(`${browser.origin}/dashboard.html#/settings`);
    const box = dashboard.getByRole('checkbox', { name: /When a ticket is done/ });
    await box.uncheck();
    await waitUntil('it is kept', async () => !(await snapshotOf(dashboard)).offersMoments);
    await dashboard.reload();
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
  });

  it('nothing of ours complained', () => expect(browser.complaints).toEqual([]));
});
