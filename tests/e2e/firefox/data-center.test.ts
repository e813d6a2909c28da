/** A Jira of one's own in real Firefox: asked for by the browser itself, denied, allowed, shown, linked, removed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STRIP_TAG } from '#integrations/overlay/tags.ts';
import { type DataCenterWorld, startDataCenterWorld } from '../support/data-center.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { loadTeams, refresh } from '../support/firefox-first-run.ts';
import { button, says } from '../support/firefox-page.ts';
import { answerPrompt } from '../support/firefox-prompt.ts';
import { ourButton, panelOf, pick, press, stripLines, stripSays } from '../support/firefox-ticket-page.ts';
import { snapshotOf } from '../support/progress.ts';
import { waitUntil } from '../support/wait-until.ts';

const HOST = 'issues.example.com';
const SERVES = /new gateway/;

let world: DataCenterWorld;
let firefox: Firefox;
let dashboard: Page;
/** A ticket that somebody has just written, and that nothing brings to a key result yet. */
let fresh: string;
/** Open before the browser let us see it. */
let early: Page;

const keyOf = (title: string): string => {
  const found = world.quarter.issues.find((issue) => issue.title === title);
  if (!found) throw new Error(`The quarter has no ticket "${title}".`);
  return found.key;
};

const openAt = async (path: string): Promise<Page> => {
  const page = await firefox.browser.newPage();
  await page.goto(world.jira.base + path);
  return page;
};
/** Where what is below the title stands, and where it would without our strip. */
const belowTitle = (page: Page): Promise<number[]> =>
  page.evaluate((tag) => {
    const top = () => document.querySelector('#details-module')?.getBoundingClientRect().top ?? Number.NaN;
    const withStrip = top();
    document.querySelector(tag)?.remove();
    return [withStrip, top()];
  }, STRIP_TAG);
const openLinked = (): Promise<Page> => openAt(`/browse/${keyOf('Retire the nightly card sync')}`);

beforeAll(async () => {
  world = await startDataCenterWorld(31);
  fresh = world.jira.state.create({ project: 'PAY', type: 'Task', summary: 'Tidy the tax table' }).key;
  firefox = await launchFirefox({ proxy: world.hosts.proxy, install: 'temporary' });
  await (await openAt('/login.jsp')).close();
  early = await openLinked();
  dashboard = await firefox.open(`dashboard.html#/connect/${encodeURIComponent(world.jira.base)}`);
});

afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

describe('a Data Center in Firefox', () => {
  it('is not read when the person says no', async () => {
    await button(dashboard, 'Allow and connect').click();
    expect(await answerPrompt(firefox.browser, 'deny')).toContain(HOST);
    await says(dashboard, new RegExp(`The browser keeps us from ${HOST}`));
    expect(world.jira.requests.filter(({ path }) => path.includes('/rest/'))).toEqual([]);
    expect(await stripLines(early)).toEqual([]);
  });

  it('is connected by a yes, and its POSTs pass the strict filter as the site itself', async () => {
    await button(dashboard, 'Allow and connect').click();
    await answerPrompt(firefox.browser, 'allow');
    await says(dashboard, /by the open session/);
    await dashboard.close();
    dashboard = await firefox.open('dashboard.html#/welcome');
    await loadTeams(dashboard, firefox, world);
    await refresh(dashboard);
    const posts = world.jira.requests.filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(0);
    expect(new Set(posts.map(({ status, headers }) => `${status} ${headers.origin}`))).toEqual(
      new Set([`200 https://${HOST}`]),
    );
  });

  it('shows the strip in the tab that was open all along', async () => {
    await stripSays(early, SERVES);
    await early.screenshot({ path: 'test-output/firefox/data-center-ticket.png' });
    await early.close();
  });

  it('links a ticket that serves nothing by a click, a few letters and Enter, and shows it at once, moving nothing', async () => {
    const page = await openAt(`/browse/${fresh}`);
    await press(page, await ourButton(page, /Link to a key result/));
    await pick(page, await panelOf(page), 'new gat');
    await stripSays(page, SERVES);
    const [withStrip, without] = await belowTitle(page);
    expect(withStrip).toBe(without);
    await page.close();
  });

  it('marks its board', async () => {
    const page = await openAt('/secure/RapidBoard.jspa?rapidView=1');
    await waitUntil('there are marks', () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.ghx-issue *')].some((one) =>
          getComputedStyle(one, '::after').getPropertyValue('--tone'),
        ),
      ),
    );
    await page.screenshot({ path: 'test-output/firefox/data-center-board.png' });
    await page.close();
  });

  it('gives everything back when it is removed', async () => {
    const open = await openLinked();
    await waitUntil('its strip stands', async () => (await stripLines(open)).length > 0);
    await dashboard.close();
    dashboard = await firefox.open('dashboard.html#/settings');
    await says(dashboard, /by the open session/);
    await button(dashboard, 'Disconnect').click();
    await dashboard.locator('[role$=dialog] ::-p-aria([name="Disconnect"][role="button"])').click();
    await waitUntil('it is gone', async () => (await snapshotOf(dashboard)).connections.length === 0);
    await waitUntil('the open page has none any more', async () => (await open.$('note-line')) === null);
    await open.close();
    const page = await openLinked();
    await page.waitForSelector('#summary-val');
    expect(await stripLines(page)).toEqual([]);
    await page.close();
  });

  it('causes no error in the console', async () => {
    expect(await firefox.complaints()).toEqual([]);
  });
});
