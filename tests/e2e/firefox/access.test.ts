/**
 * Firefox lets people withhold each site, from the start or later: a state of its own, with one click out of it.
 * The question is Firefox's own, answered in its window as a person does.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { connectLinear, loadTeams, signInToJira } from '../support/firefox-first-run.ts';
import { button, says, type } from '../support/firefox-page.ts';
import { answerPrompt } from '../support/firefox-prompt.ts';
import { stripLines, stripSays } from '../support/firefox-ticket-page.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let firefox: Firefox;
let dashboard: Page;
/** A ticket that was open before the browser let us see it. */
let ticket: Page;

beforeAll(async () => {
  world = await startWorld(11);
  firefox = await launchFirefox({
    proxy: world.hosts.proxy,
    install: 'temporary',
    preferences: { 'extensions.originControls.grantByDefault': false },
  });
  await signInToJira(firefox, world);
  const { key } = world.quarter.issues.find(({ title }) => title === 'Faster quotes') ?? {};
  ticket = await firefox.browser.newPage();
  await ticket.goto(`https://${world.quarter.sites.jira.host}/browse/${key}`);
  dashboard = await firefox.open('dashboard.html#/welcome');
});

afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

declare const browser: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };

/** As its switch in Firefox's list of extensions does. */
const takeBack = (origin: string): Promise<unknown> =>
  dashboard.evaluate((origins) => browser.permissions.remove({ origins }), [origin]);

const JIRA = 'https://*.atlassian.net/*';

describe('a site that Firefox withholds', () => {
  it('is asked for by the click that connects it; a no is said in words and nothing is lost', async () => {
    await dashboard.bringToFront();
    await type(dashboard, 'Your site', world.quarter.sites.jira.host);
    await button(dashboard, 'Connect Jira').click();
    expect(await answerPrompt(firefox.browser, 'deny')).toContain('sites in atlassian.net domains');
    await says(dashboard, /The browser keeps us from acme\.atlassian\.net/);
    expect(await stripLines(ticket)).toEqual([]);
  });

  it('connects with a yes, and the ticket that was open all along has its strip without a reload', async () => {
    await button(dashboard, 'Connect Jira').click();
    await answerPrompt(firefox.browser, 'allow');
    await says(dashboard, /by the open session/);
    const linear = connectLinear(dashboard, world);
    expect(await answerPrompt(firefox.browser, 'allow')).toContain('linear.app');
    await linear;
    await loadTeams(dashboard, firefox, world);
    await stripSays(ticket, /p99 checkout latency/);
  });

  it('taken back later, it is said where the trackers are listed and in the popup; one click mends it', async () => {
    await takeBack(JIRA);
    await says(dashboard, /The browser keeps us from acme\.atlassian\.net/);
    await stripSays(ticket, /^See what to do$/);
    const popup = await firefox.open('popup.html');
    await says(popup, /The browser keeps us from acme\.atlassian\.net/);
    await says(popup, /p99 checkout latency/);
    await popup.setViewport({ width: 400, height: 600 });
    await popup.screenshot({ path: 'test-output/firefox/popup-withheld.png' });
    await button(popup, 'Allow access').click();
    await answerPrompt(firefox.browser, 'allow');
    await popup.waitForFunction(() => !document.body.textContent.includes('The browser keeps us from'));
    await popup.close();
  });

  it('is mended in the list of trackers, too', async () => {
    await takeBack('https://api.linear.app/*');
    await says(dashboard, /The browser keeps us from api\.linear\.app/);
    await dashboard.bringToFront();
    await button(dashboard, 'Allow access').click();
    await answerPrompt(firefox.browser, 'allow');
    await says(dashboard, /by API key/);
  });

  it('causes no error in the console', async () => {
    expect(await firefox.complaints()).toEqual([]);
  });
});
