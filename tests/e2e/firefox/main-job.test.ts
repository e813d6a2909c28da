/**
 * The main job, end to end, as in Chromium: the store build as it is, loaded into real Firefox. The steps
 * build on each other, as a person's day does.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS, type Screen } from '#components/dashboard/route.ts';
import type { SimIssue } from '#tests/trackers/quarter/types.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { firstRun } from '../support/firefox-first-run.ts';
import { button, says } from '../support/firefox-page.ts';
import {
  openPanel,
  ourButton,
  panelOf,
  pick,
  press,
  stripLines,
  stripSays,
} from '../support/firefox-ticket-page.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let firefox: Firefox;
/** A ticket that somebody has just written, and that nothing brings to a key result yet. */
let fresh: string;
/** Another one. */
let second: string;

const titled = (title: string): SimIssue => {
  const found = world.quarter.issues.find((issue) => issue.title === title);
  if (!found) throw new Error(`The quarter has no ticket "${title}".`);
  return found;
};

const openAt = async (address: string): Promise<Page> => {
  const page = await firefox.browser.newPage();
  await page.goto(address);
  return page;
};
const openJira = (key: string): Promise<Page> =>
  openAt(`https://${world.quarter.sites.jira.host}/browse/${key}`);
const openLinear = (key: string): Promise<Page> => openAt(`https://linear.app/acme/issue/${key}/ticket`);

const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `test-output/firefox/${name}.png` });
};

/** `12 of 16 tickets done`, out of the strip's sentence. */
const ticketsDone = (line: string): [done: number, total: number] => {
  const found = /(\d+) of (\d+) tickets done/.exec(line);
  if (!found) throw new Error(`No delivery in "${line}".`);
  return [Number(found[1]), Number(found[2])];
};

const stripSaysDone = (page: Page, done: number, total: number): Promise<string> =>
  stripSays(page, new RegExp(`new gateway.* ${done} of ${total} tickets done`));

const HEADINGS: Record<Screen, string> = {
  objectives: 'Objectives',
  week: 'This week',
  work: 'Work',
  alignment: 'Alignment',
  review: 'Review',
  // This team's first quarter is under way.
  history: 'No closed cycle yet',
  health: 'Health',
  welcome: 'From tickets to objectives',
  settings: 'Settings',
};

const MIGRATION = /Checkout runs on the new gateway/;

beforeAll(async () => {
  world = await startWorld(11);
  fresh = world.jira.state.create({
    project: 'PAY',
    type: 'Task',
    summary: 'Tidy the tax table',
    estimate: 3,
  }).key;
  second = world.jira.state.create({ project: 'PAY', type: 'Task', summary: 'Tidy the fee table' }).key;
  firefox = await launchFirefox({ proxy: world.hosts.proxy, install: 'temporary' });
  await firstRun(firefox, world);
});

afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

describe('the main job', () => {
  it('the extension opened its first steps by itself', async () => {
    const welcome = await firefox.ours('dashboard.html#/welcome');
    await says(welcome, /Three steps/);
  });

  it('what is asked of Jira by POST carries the origin of the site, as its filter wants it', () => {
    const posts = world.jira.requests.filter(({ path }) => path.endsWith('/issue/bulkfetch'));
    expect(posts.length).toBeGreaterThan(0);
    const origin = `https://${world.quarter.sites.jira.host}`;
    for (const { status, headers } of posts) expect([status, headers.origin]).toEqual([200, origin]);
  });

  it('a linked Jira ticket says which key result it serves, and where that stands', async () => {
    const page = await openJira(titled('Faster quotes').key);
    const said = await stripSays(page, /p99 checkout latency/);
    expect(said).toMatch(/for the objective Checkout never makes a customer wait/);
    expect(said).toMatch(/\d → 200\sms, from 420/);
    await picture(page, 'jira-ticket');
    await page.close();
  });

  it('so does a Linear ticket', async () => {
    const page = await openLinear(titled('Keep the last ten versions warm').key);
    expect(await stripSays(page, /rolled back within ten minutes/)).toMatch(/44 of 95\s%, from 35/);
    await picture(page, 'linear-ticket');
    await page.close();
  });

  it('no script of the page can look into the strip', async () => {
    const page = await openJira(titled('Faster quotes').key);
    await stripSays(page, /p99 checkout latency/);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('note-line')].map((host) => [host.shadowRoot, host.textContent]),
    );
    expect(seen).toEqual([[null, '']]);
    await page.close();
  });

  it('going from ticket to ticket without a reload, and back, shows each its own', async () => {
    const page = await openJira(titled('Faster quotes').key);
    await stripSays(page, /p99 checkout latency/);
    const child = titled('Serve the price quote from the edge cache');
    await page.locator(`a[href$="/browse/${child.key}"]`).click();
    await waitUntil('the other ticket is shown', async () =>
      (await page.evaluate(() => location.pathname)).endsWith(child.key),
    );
    await stripSays(page, /p99 checkout latency/);
    await page.goBack();
    await stripSays(page, /p99 checkout latency/);
    expect(await stripLines(page)).toHaveLength(1);
    await page.close();
  });

  it('a ticket without a key result is linked by a click, three letters and Enter; closing it moves the number by one', async () => {
    const page = await openJira(titled('Retire the nightly card sync').key);
    const [done, total] = ticketsDone(await stripSays(page, MIGRATION));

    await page.goto(`https://${world.quarter.sites.jira.host}/browse/${fresh}`);
    await press(page, await ourButton(page, /Link to a key result/));
    const panel = await panelOf(page);
    await pick(page, panel, 'new gat');
    await stripSaysDone(page, done, total + 1);
    await picture(page, 'jira-ticket-with-panel');
    await button(panel, 'Close panel').click();
    await waitUntil('the panel is gone', async () => !page.frames().includes(panel));

    await page.locator('button.status').click();
    await page.locator('::-p-aria([name="Done"][role="menuitem"])').click();
    await page.waitForSelector('button.status.done');
    await page.reload();
    await stripSaysDone(page, done + 1, total + 1);
    await page.close();
  });

  it('unlinking takes it away, undo brings it back', async () => {
    const page = await openJira(fresh);
    await stripSays(page, MIGRATION);
    const panel = await openPanel(page);
    await button(panel, 'Unlink').click();
    await ourButton(page, /Link to a key result/);
    await button(panel, 'Undo').click();
    await stripSays(page, MIGRATION);
    await page.close();
  });

  it('a link gives the card on the board its mark, and undo takes both back', async () => {
    const board = await openAt(
      `https://${world.quarter.sites.jira.host}/jira/software/c/projects/PAY/boards/1`,
    );
    const hasMark = (key: string) =>
      board.evaluate((id) => {
        const card = document.getElementById(id);
        const all = card ? [...card.querySelectorAll('*')] : [];
        return all.some((one) => getComputedStyle(one, '::after').getPropertyValue('--tone'));
      }, `card-${key}`);
    await waitUntil('the card of a linked ticket has a mark', () => hasMark(fresh));
    await board.waitForSelector(`#card-${second}`);
    expect(await hasMark(second)).toBe(false);

    const page = await openJira(second);
    await press(page, await ourButton(page, /Link to a key result/));
    const panel = await panelOf(page);
    await pick(page, panel, 'new gat');
    await stripSays(page, MIGRATION);
    await board.bringToFront();
    await waitUntil('the card has a mark', () => hasMark(second));
    await picture(board, 'jira-board-linked');
    await page.bringToFront();
    await button(panel, 'Undo').click();
    await ourButton(page, /Link to a key result/);
    await board.bringToFront();
    await waitUntil('the mark is gone', async () => !(await hasMark(second)));
    expect(await hasMark(fresh)).toBe(true);
    await page.close();
    await board.close();
  });

  it('every screen of the dashboard opens and says what it is', async () => {
    const dashboard = await firefox.ours('dashboard.html');
    for (const screen of SCREENS) {
      await dashboard.evaluate((to) => {
        location.hash = to;
      }, `#/${screen}`);
      await waitUntil(`${screen} has its heading`, () =>
        dashboard.evaluate(
          (words) => [...document.querySelectorAll('main h1')].some((one) => one.textContent === words),
          HEADINGS[screen],
        ),
      );
      await picture(dashboard, `screen-${screen}`);
    }
  });

  it('the popup names the ticket of the active tab, and the team', async () => {
    const ticket = await openJira(titled('Faster quotes').key);
    await stripSays(ticket, /p99 checkout latency/);
    const popup = await firefox.openPopupOn(ticket);
    await says(popup, new RegExp(titled('Faster quotes').key));
    await says(popup, /A gateway outage no longer stops a sale/);
    await says(popup, /week 7 of 13/);
    await picture(popup, 'popup');
    await popup.close();
    await ticket.close();
  });

  it('a stopped background has lost nothing', async () => {
    await firefox.stopBackground();
    const page = await openJira(fresh);
    expect(ticketsDone(await stripSays(page, MIGRATION))[0]).toBeGreaterThan(0);
    await page.close();
  });

  it('nothing of ours complained, and nobody else was asked', async () => {
    expect(await firefox.complaints()).toEqual([]);
    // Firefox's own services, which its preferences do not silence.
    const strangers = [...world.hosts.strangers].filter((host) => !/\.mozilla\.(com|org|net)$/.test(host));
    expect(strangers).toEqual([]);
  });
});
