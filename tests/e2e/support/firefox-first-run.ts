/** The way in, as `first-run.ts` walks it with the other driver. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { button, fileField, says, type } from './firefox-page.ts';
import { snapshotOf } from './progress.ts';
import { waitUntil } from './wait-until.ts';
import type { World } from './world.ts';

/** All that it needs of a browser. */
type Driven = Pick<Firefox, 'browser' | 'profile' | 'open'>;

export const signInToJira = async (
  { browser }: Pick<Driven, 'browser'>,
  { quarter }: World,
): Promise<void> => {
  const page = await browser.newPage();
  await page.goto(`https://${quarter.sites.jira.host}/login`);
  await page.close();
};

export const connectJira = async (page: Page, { quarter }: World): Promise<void> => {
  await type(page, 'Your site', quarter.sites.jira.host);
  await button(page, 'Connect Jira').click();
  await says(page, /by the open session/);
};

export const connectLinear = async (page: Page, { linearKey }: World): Promise<void> => {
  const another = await page.$('::-p-text(Connect another)');
  if (another) await another.click();
  await type(page, 'API key', linearKey);
  await button(page, 'Connect Linear').click();
  await says(page, /by API key/);
};

export const loadTeams = async (
  page: Page,
  firefox: Pick<Driven, 'profile'>,
  { teamsFile }: Pick<World, 'teamsFile'>,
): Promise<void> => {
  const file = path.join(firefox.profile, 'teams.json');
  writeFileSync(file, teamsFile);
  await (await fileField(page)).uploadFile(file);
  await button(page, 'Load it').click();
  await waitUntil('the file is loaded', async () => (await page.$('input[type=file]')) === null);
};

/** Asks for fresh numbers and waits until all of them are there. */
export const refresh = async (page: Page): Promise<void> => {
  await waitUntil('no refresh runs', async () => !(await snapshotOf(page)).refresh.running);
  const asked = Date.now();
  await button(page, 'Refresh from the trackers').click();
  await waitUntil('the refresh ends', async () => {
    const { refresh: state } = await snapshotOf(page);
    if (state.problem) throw new Error(`The refresh met ${state.problem.code}: ${state.problem.detail}`);
    return !state.running && Date.parse(state.finishedAt ?? '') >= asked;
  });
};

/** All of it; leaves the dashboard open. */
export const firstRun = async (firefox: Driven, world: World): Promise<Page> => {
  await signInToJira(firefox, world);
  const page = await firefox.open('dashboard.html#/welcome');
  await connectJira(page, world);
  await connectLinear(page, world);
  await loadTeams(page, firefox, world);
  await refresh(page);
  return page;
};
