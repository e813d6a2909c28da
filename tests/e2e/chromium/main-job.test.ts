/**
 * The main job, end to end: the built extension as it is, real Chromium, real HTTP to the trackers. The
 * steps build on each other, as a person's day does.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimIssue } from '#tests/trackers/quarter/types.ts';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun, refresh, signInToJira } from '../support/first-run.ts';
import { openPopupOn } from '../support/popup.ts';
import {
  closePanel,
  openPanel,
  ourButton,
  panelOf,
  press,
  stripLines,
  stripSays,
} from '../support/ticket-page.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let dashboard: Page;
/** A ticket that somebody has just written, and that nothing brings to a key result yet. */
let fresh: string;

beforeAll(async () => {
  world = await startWorld(11);
  fresh = world.jira.state.create({
    project: 'PAY',
    type: 'Task',
    summary: 'Tidy the tax table',
    estimate: 3,
  }).key;
  browser = await launch({ proxy: world.hosts.proxy });
  dashboard = await firstRun(browser, world);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const titled = (title: string): SimIssue => {
  const found = world.quarter.issues.find((issue) => issue.title === title);
  if (!found) throw new Error(`The quarter has no ticket "${title}".`);
  return found;
};

const openJira = async (key: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`https://${world.quarter.sites.jira.host}/browse/${key}`);
  return page;
};

const openLinear = async (key: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`https://linear.app/acme/issue/${key}/ticket`);
  return page;
};

const pick = async (panel: Frame, letters: string): Promise<void> => {
  const field = panel.getByRole('combobox', { name: 'Key result' });
  await field.waitFor();
  await field.pressSequentially(letters);
  await field.press('Enter');
};

/** `12 of 16 tickets done`, out of the strip's sentence. */
const ticketsDone = (line: string): [done: number, total: number] => {
  const found = /(\d+) of (\d+) tickets done/.exec(line);
  if (!found) throw new Error(`No delivery in "${line}".`);
  return [Number(found[1]), Number(found[2])];
};

const stripSaysDone = (page: Page, done: number, total: number): Promise<string> =>
  stripSays(page, new RegExp(`new gateway.* ${done} of ${total} tickets done`));

const MIGRATION = /Checkout runs on the new gateway/;

describe('the main job', () => {
  it('a linked Jira ticket says which key result it serves, and where that stands', async () => {
    const page = await openJira(titled('Faster quotes').key);
    const said = await stripSays(page, /p99 checkout latency/);
    expect(said).toMatch(/for the objective Checkout never makes a customer wait/);
    expect(said).toMatch(/\d → 200\sms, from 420/);
    await page.close();
  });

  it('so does a Linear ticket', async () => {
    const page = await openLinear(titled('Keep the last ten versions warm').key);
    expect(await stripSays(page, /rolled back within ten minutes/)).toMatch(/44 of 95\s%, from 35/);
    await page.close();
  });

  it('going from ticket to ticket without a reload, and back, shows each its own', async () => {
    const page = await openJira(titled('Faster quotes').key);
    await stripSays(page, /p99 checkout latency/);
    await page
      .getByRole('link', { name: titled('Serve the price quote from the edge cache').title })
      .first()
      .click();
    await page.waitForURL(`**/browse/${titled('Serve the price quote from the edge cache').key}`);
    await stripSays(page, /p99 checkout latency/);
    await page.goBack();
    await page.waitForURL(`**/browse/${titled('Faster quotes').key}`);
    await waitUntil('one strip stands again', async () => (await stripLines(page)).length === 1);
    await page.close();
  });

  it('a ticket without a key result is linked by a click, three letters and Enter; closing it moves the number by one', async () => {
    const page = await openJira(titled('Retire the nightly card sync').key);
    const [done, total] = ticketsDone(await stripSays(page, MIGRATION));

    await page.goto(`https://${world.quarter.sites.jira.host}/browse/${fresh}`);
    await press(page, await ourButton(page, /Link to a key result/));
    const panel = await panelOf(page);
    await pick(panel, 'new gat');
    await stripSaysDone(page, done, total + 1);
    await closePanel(panel, page);

    await page.locator('button.status').click();
    await page.getByRole('menuitem', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Done - Change status' }).waitFor();
    await page.reload();
    await stripSaysDone(page, done + 1, total + 1);
    await page.close();
  });

  it('unlinking takes it away, undo brings it back', async () => {
    const page = await openJira(fresh);
    await stripSays(page, MIGRATION);
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Unlink' }).click();
    await ourButton(page, /Link to a key result/);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await stripSays(page, MIGRATION);
    await page.close();
  });

  it('the popup names the ticket of the active tab, and the team', async () => {
    const page = await openJira(titled('Faster quotes').key);
    await stripSays(page, /p99 checkout latency/);
    const popup = await openPopupOn(browser, page);
    await popup.getByText(titled('Faster quotes').key).waitFor();
    await popup.getByRole('heading', { name: /A gateway outage no longer stops a sale/ }).waitFor();
    expect(await popup.getByText(/week 7 of 13/).count()).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });

  it('a killed worker has lost nothing', async () => {
    await browser.killWorker();
    const page = await openJira(fresh);
    expect(ticketsDone(await stripSays(page, MIGRATION))[0]).toBeGreaterThan(0);
    await page.close();
  });

  it('nothing of ours complained, and nobody else was asked', () => {
    expect(browser.complaints).toEqual([]);
    // Chromium's own services, which its flags do not silence.
    const strangers = [...world.hosts.strangers].filter((host) => !/\.(google|googleapis)\.com$/.test(host));
    expect(strangers).toEqual([]);
  });

  it('asked no tracker for a person', () => {
    const asked = [
      ...world.jira.requests
        .filter(({ path }) => path.startsWith('/rest/'))
        .map((request) => JSON.stringify([request.query, request.body])),
      ...world.linear.requests.filter(({ caller }) => caller === 'key').flatMap(({ fields }) => fields),
    ].join('\n');
    expect(asked).not.toMatch(/assignee|reporter|creator|\bauthor/i);
  });

  it('the browser started again still knows it all, also while Jira is signed out', async () => {
    await browser.close();
    world.jira.gate.signOut();
    browser = await launch({ proxy: world.hosts.proxy, profile: browser.profile });
    const page = await openJira(fresh);
    await page.getByText('Log in').first().waitFor();
    await signInToJira(browser, world);
    await page.goto(`https://${world.quarter.sites.jira.host}/browse/${fresh}`);
    expect(ticketsDone(await stripSays(page, MIGRATION))[0]).toBeGreaterThan(0);
    const linear = await openLinear(titled('Keep the last ten versions warm').key);
    await stripSays(linear, /rolled back within ten minutes/);
    dashboard = await browser.open('dashboard.html#/objectives');
    await refresh(dashboard);
    expect(browser.complaints).toEqual([]);
  });
});
