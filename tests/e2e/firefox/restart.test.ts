/** An installation that stays, in the profile: Firefox started again still knows it all. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { firstRun, signInToJira } from '../support/firefox-first-run.ts';
import { says } from '../support/firefox-page.ts';
import { ourButton, panelOf, pick, press, stripSays } from '../support/firefox-ticket-page.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let firefox: Firefox;
let fresh: string;

beforeAll(async () => {
  world = await startWorld(12);
  fresh = world.jira.state.create({ project: 'PAY', type: 'Task', summary: 'Tidy the tax table' }).key;
  firefox = await launchFirefox({ proxy: world.hosts.proxy, install: 'permanent' });
  await firstRun(firefox, world);
});

afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

const openTicket = async () => {
  const page = await firefox.browser.newPage();
  await page.goto(`https://${world.quarter.sites.jira.host}/browse/${fresh}`);
  return page;
};

const MIGRATION = /Checkout runs on the new gateway/;

it('Firefox started again still has the teams, the link, the connections and what undo would take back', async () => {
  const page = await openTicket();
  await press(page, await ourButton(page, /Link to a key result/));
  await pick(page, await panelOf(page), 'new gat');
  await stripSays(page, MIGRATION);
  await firefox.close();

  const { profile } = firefox;
  firefox = await launchFirefox({
    ...{ proxy: world.hosts.proxy, install: 'permanent', profile },
    preferences: { 'extensions.background.idle.timeout': 500 },
  });
  // The simulated session ends with the browser, as its cookie says.
  await signInToJira(firefox, world);
  const again = await openTicket();
  await stripSays(again, MIGRATION);
  // Half a second after its last answer this Firefox stops the background; a page that asks revives it.
  await firefox.untilIdle();
  await again.reload();
  await stripSays(again, MIGRATION);

  const dashboard = await firefox.open('dashboard.html#/welcome');
  await says(dashboard, /by the open session/);
  await says(dashboard, /by API key/);
  await dashboard.locator(`button[aria-label^="Undo: ${fresh} linked"]`).click();
  await ourButton(again, /Link to a key result/);
  expect(await firefox.complaints()).toEqual([]);
});
