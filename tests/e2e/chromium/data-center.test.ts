/** A Jira of one's own: asked for, allowed, shown, kept over a restart, taken back, removed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAll } from '../support/accessible.ts';
import { type Browser, launch } from '../support/browser.ts';
import { chooseMenu } from '../support/browser-menu.ts';
import {
  allowNextRequest,
  type DataCenterWorld,
  keptFor,
  requestAgain,
  signIn,
  startDataCenterWorld,
  submitWithoutClick,
  takeBack,
} from '../support/data-center.ts';
import { loadTeams, refresh } from '../support/first-run.ts';
import { shiftOf } from '../support/layout-shift.ts';
import { openPopupOn } from '../support/popup.ts';
import {
  openPanel,
  ourButton,
  panelGoesBy,
  panelOf,
  press,
  stripLines,
  stripSays,
} from '../support/ticket-page.ts';
import { waitUntil } from '../support/wait-until.ts';

const HOST = 'issues.example.com';
const PATTERN = `https://${HOST}/*`;

let world: DataCenterWorld;
let browser: Browser;
let dashboard: Page;
let base: string;

beforeAll(async () => {
  world = await startDataCenterWorld(31);
  base = world.jira.base;
  browser = await launch({ proxy: world.hosts.proxy });
  await signIn(browser, world);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const form = (page: Page) => page.locator('details').filter({ hasText: 'Jira Data Center' });
const offered = () => browser.open(`dashboard.html#/connect/${encodeURIComponent(base)}`);
const keyOf = (title: string): string =>
  world.quarter.issues.find((issue) => issue.title === title)?.key ?? 'NONE-0';

const ticketPage = async (path: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(base + path);
  return page;
};
const TICKET = () => `/browse/${keyOf('Retire the nightly card sync')}`;
const SERVES = /new gateway/;
const HELP = /^See what to do$/;

/** Keys of the cards or rows in which a mark is seen; null while there is none. */
const marksIn = async (page: Page, css: string): Promise<string[] | null> => {
  const keys = await page.evaluate(
    (boxes) =>
      [...document.querySelectorAll<HTMLElement>(boxes)]
        .filter((box) =>
          [...box.querySelectorAll('*')].some((one) =>
            getComputedStyle(one, '::after').getPropertyValue('--tone'),
          ),
        )
        .map(({ dataset }) => dataset.issueKey ?? dataset.issuekey ?? ''),
    css,
  );
  return keys.length > 0 ? keys : null;
};

/** Cards of a board: whether each shows a mark, and whether it is dim. */
const cardsOn = (page: Page): Promise<{ key: string; marked: boolean; dim: boolean }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.ghx-issue')].map((card) => ({
      key: card.dataset.issueKey ?? '',
      marked: [...card.querySelectorAll('*')].some((one) =>
        getComputedStyle(one, '::after').getPropertyValue('--tone'),
      ),
      dim: Number(getComputedStyle(card).opacity) < 0.7,
    })),
  );

describe('a Data Center', () => {
  it('is not read, and nothing is kept of it, when the browser says no', async () => {
    const page = await offered();
    await submitWithoutClick(page);
    await page.getByText(`The browser keeps us from ${HOST}`).waitFor();
    expect(world.jira.requests.filter(({ path }) => path.includes('/rest/'))).toEqual([]);
    const kept = await keptFor(page);
    expect([kept.origins.includes(PATTERN), kept.scripts]).toEqual([false, []]);
    await page.close();
  });

  it('is connected by one click that asks for its host alone', async () => {
    const early = await ticketPage(TICKET());
    await allowNextRequest(browser, PATTERN);
    dashboard = await offered();
    await form(dashboard).getByRole('button', { name: 'Allow and connect' }).click();
    await dashboard.getByText(/by the open session/).waitFor();
    const kept = await keptFor(dashboard);
    expect(kept.origins.filter((origin) => !/atlassian|linear/.test(origin))).toEqual([PATTERN]);
    expect(kept.scripts).toEqual([`${base}/*`]);
    await dashboard.goto(`${browser.origin}/dashboard.html#/welcome`);
    // Only the hash changes: the settings, which have a team file of their own, go when the screen has come.
    await dashboard.getByRole('heading', { level: 1, name: 'From tickets to objectives' }).waitFor();
    await loadTeams(dashboard, world);
    await refresh(dashboard);
    // Long questions go by POST, past the filter, since the header rule names the site as their origin.
    const posts = world.jira.requests.filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(0);
    expect(new Set(posts.map(({ status, headers }) => `${status} ${headers.origin}`))).toEqual(
      new Set([`200 https://${HOST}`]),
    );
    // The tab was open before any of this, and was not loaded again.
    await stripSays(early, SERVES);
    await early.close();
  });

  it('shows the key result on a ticket, moving nothing, in its panel, and after an edit in place', async () => {
    const page = await ticketPage(TICKET());
    await stripSays(page, SERVES);
    expect(await shiftOf(page)).toBe(0);
    await page.evaluate(() => window.__dataCenter.refreshIssue());
    await waitUntil('one strip stands again', async () => (await stripLines(page)).length === 1);
    const panel = await openPanel(page);
    await panel.getByRole('heading', { name: SERVES }).first().waitFor();
    await page.close();
  });

  it('shows it beside a board and in a split view', async () => {
    const key = keyOf('Retire the nightly card sync');
    const board = await ticketPage(`/secure/RapidBoard.jspa?rapidView=1&view=detail&selectedIssue=${key}`);
    await stripSays(board, SERVES);
    await board.close();
    const split = await ticketPage(`/issues/?jql=${encodeURIComponent(`key = ${key}`)}&sim-layout=split`);
    await split.click(`[data-key="${key}"] a`);
    await stripSays(split, SERVES);
    await split.close();
  });

  it.each([
    ['board', '/secure/RapidBoard.jspa?rapidView=1', '.ghx-issue'],
    ['backlog', '/secure/RapidBoard.jspa?rapidView=1&view=planning.nodetail', '.js-issue'],
    ['navigator', '/issues/?jql=summary%20~%20nightly', 'tr[data-issuekey]'],
  ])('marks what serves a key result on its %s', async (_, path, css) => {
    const page = await ticketPage(path);
    const marked = await waitUntil('there are marks', () => marksIn(page, css));
    expect(marked).toContain(keyOf('Retire the nightly card sync'));
    await page.close();
  });

  it('has the lens on its board, where selected tickets are linked in one step and taken back in one', async () => {
    const page = await ticketPage('/secure/RapidBoard.jspa?rapidView=1');
    await waitUntil('there are marks', () => marksIn(page, '.ghx-issue'));
    const before = await cardsOn(page);
    const [one, other] = before.filter(({ marked }) => !marked).map(({ key }) => key);
    const popup = await openPopupOn(browser, page);
    await popup.getByRole('switch', { name: 'Dim the rest' }).click();
    await popup.close();
    const isLensRight = async () => (await cardsOn(page)).every(({ marked, dim }) => dim !== marked);
    await waitUntil('the rest is dim', isLensRight);
    await page.screenshot({ path: 'test-output/data-center-lens.png' });

    // As Jira shows what was chosen by Ctrl and a click.
    await page.evaluate(
      (chosen) => {
        for (const card of document.querySelectorAll<HTMLElement>('.ghx-issue'))
          if (chosen.includes(card.dataset.issueKey)) card.classList.add('ghx-selected');
      },
      [one, other],
    );
    await chooseMenu(browser, page, { menuItemId: 'link-here' });
    const panel = await panelOf(page);
    await panel.getByRole('heading', { name: 'Link 2 tickets' }).waitFor();
    await panel.getByRole('combobox', { name: 'Key result' }).fill('new gat');
    await panel.getByRole('combobox', { name: 'Key result' }).press('Enter');
    const isLit = async (key = '') => (await cardsOn(page)).some((card) => card.key === key && card.marked);
    await waitUntil('both are marked and lit', async () => {
      return (await isLit(one)) && (await isLit(other)) && isLensRight();
    });
    // By the keyboard: a tab that was behind another one does not lead a driver's clicks into its frames.
    await panel.getByRole('button', { name: 'Undo' }).press('Enter');
    await waitUntil('both are dim again', async () => {
      return !(await isLit(one)) && !(await isLit(other)) && isLensRight();
    });
    const close = panel.getByRole('button', { name: 'Close panel' }).first();
    await panelGoesBy(panel, page, () => close.press('Enter'));
    await press(page, await ourButton(page, /^Show all$/));
    await waitUntil('all is as it was', async () => (await cardsOn(page)).every(({ dim }) => !dim));
    expect(await cardsOn(page)).toEqual(before);
    await page.close();
  });

  it('is known to the popup', async () => {
    const page = await ticketPage(TICKET());
    const popup = await openPopupOn(browser, page);
    await popup.getByText('Retire the nightly card sync').first().waitFor();
    expect(await popup.getByText('Use Throughline here').count()).toBe(0);
    await Promise.all([popup.close(), page.close()]);
  });
});

describe('what was allowed', () => {
  it('can be taken back, which is said, and given again by one click', async () => {
    const open = await ticketPage(TICKET());
    await stripSays(open, SERVES);
    const board = await ticketPage('/secure/RapidBoard.jspa?rapidView=1');
    const popup = await openPopupOn(browser, board);
    await popup.getByRole('switch', { name: 'Dim the rest' }).click();
    await popup.close();
    await waitUntil('the rest is dim', async () => (await cardsOn(board)).some(({ dim }) => dim));
    await dashboard.goto(`${browser.origin}/dashboard.html#/settings`);
    await takeBack(dashboard, PATTERN);
    await dashboard.getByText(`The browser keeps us from ${HOST}`).waitFor();
    await ourButton(open, HELP);
    // The browser lets nobody take the sheets out now; what was turned off is taken out when it lets us again.
    await press(board, await ourButton(board, /^Show all$/));
    expect((await keptFor(dashboard)).scripts).toEqual([]);
    const without = await ticketPage(TICKET());
    expect(await stripLines(without)).toEqual([]);
    await dashboard.getByRole('button', { name: /allow/i }).first().click();
    await dashboard.getByText(/by the open session/).waitFor();
    await Promise.all([stripSays(without, SERVES), stripSays(open, SERVES)]);
    await waitUntil('all is well in the page that was open', async () =>
      (await findAll(open, 'button', HELP)).length === 0 ? true : null,
    );
    await waitUntil('the lens is out of the board, and the marks stand', async () => {
      const cards = await cardsOn(board);
      return cards.every(({ dim }) => !dim) && cards.some(({ marked }) => marked);
    });
    await Promise.all([without.close(), open.close(), board.close()]);
  });

  it('outlives the browser, and so do its pages’ strips', async () => {
    const { profile } = browser;
    await browser.close();
    browser = await launch({ proxy: world.hosts.proxy, profile });
    await signIn(browser, world);
    const page = await ticketPage(TICKET());
    await stripSays(page, SERVES);
    await page.close();
  });

  it('is given back with the site, and nothing of it stays', async () => {
    const ticket = await ticketPage(TICKET());
    await stripSays(ticket, SERVES);
    const board = await ticketPage('/secure/RapidBoard.jspa?rapidView=1');
    await waitUntil('there are marks', () => marksIn(board, '.ghx-issue'));
    dashboard = await browser.open('dashboard.html#/settings');
    await dashboard.getByRole('button', { name: 'Disconnect' }).click();
    await dashboard.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await waitUntil('the permission is gone', async () => {
      const { origins, scripts } = await keptFor(dashboard);
      return !origins.includes(PATTERN) && scripts.length === 0;
    });
    expect(await marksIn(board, '.ghx-issue')).toBeNull();
    expect(await ticket.locator('note-line').count()).toBe(0);
    await Promise.all([ticket.close(), board.close()]);
    const page = await ticketPage(TICKET());
    await page.locator('#summary-val').waitFor();
    expect(await stripLines(page)).toEqual([]);
    await page.close();
  });
});

describe('the popup on a Jira that nobody connected', () => {
  it('offers it, and leads to its form with the address filled in', async () => {
    // Instead of the toolbar's click, which lets us look into the tab once and which no driver can do.
    expect(await requestAgain(dashboard, PATTERN)).toBe(true);
    const page = await ticketPage(TICKET());
    const popup = await openPopupOn(browser, page);
    const opened = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Use Throughline here' }).click();
    const settings = await opened;
    expect(await form(settings).getByLabel('Address of Jira').inputValue()).toBe(base);
    await form(settings).getByRole('button', { name: 'Allow and connect' }).click();
    await stripSays(page, SERVES);
    await Promise.all([settings.close(), page.close()]);
  });
});

it('nobody else was asked for anything, and nothing of ours complained', () => {
  expect([...world.hosts.strangers].filter((host) => !/google|gvt1|chromium/.test(host))).toEqual([]);
  expect(browser.complaints).toEqual([]);
});
