/** The way in, as a new user walks it: sign in to the trackers, connect both, load the teams' file. */
import type { Page } from 'playwright-core';
import type { Browser } from './browser.ts';
import { snapshotOf } from './progress.ts';
import { waitUntil } from './wait-until.ts';
import type { World } from './world.ts';

export const signInToJira = async ({ context }: Browser, { quarter }: World): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`https://${quarter.sites.jira.host}/login`);
  await page.close();
};

export const connectJira = async (page: Page, { quarter }: Pick<World, 'quarter'>): Promise<void> => {
  await page.getByLabel('Your site').fill(quarter.sites.jira.host);
  await page.getByRole('button', { name: 'Connect Jira' }).click();
  await page.getByText(/by the open session/).waitFor();
};

export const connectLinear = async (page: Page, { linearKey }: World): Promise<void> => {
  const open = page.getByText('Connect another');
  if (await open.isVisible()) await open.click();
  await page.getByLabel('API key').fill(linearKey);
  await page.getByRole('button', { name: 'Connect Linear' }).click();
  await page.getByText(/by API key/).waitFor();
};

export const loadTeams = async (page: Page, { teamsFile }: Pick<World, 'teamsFile'>): Promise<void> => {
  await page
    .getByLabel('Team file')
    .setInputFiles({ name: 'teams.json', mimeType: 'application/json', buffer: Buffer.from(teamsFile) });
  const load = page.getByRole('button', { name: 'Load it' });
  await load.click();
  await load.waitFor({ state: 'detached' });
};

/** Asks for fresh numbers and waits until all of them are there. */
export const refresh = async (page: Page): Promise<void> => {
  // What is read already ends first: its button stops where ours would start.
  await waitUntil('no refresh runs', async () => !(await snapshotOf(page)).refresh.running);
  const asked = Date.now();
  await page.getByRole('button', { name: 'Refresh from the trackers' }).click();
  await waitUntil('the refresh ends', async () => {
    const { refresh: state } = await snapshotOf(page);
    if (state.problem) throw new Error(`The refresh met ${state.problem.code}: ${state.problem.detail}`);
    return !state.running && Date.parse(state.finishedAt ?? '') >= asked;
  });
};

/** All of it; leaves the dashboard open at the objectives. */
export const firstRun = async (browser: Browser, world: World): Promise<Page> => {
  await signInToJira(browser, world);
  const page = await browser.open('dashboard.html#/welcome');
  await connectJira(page, world);
  await connectLinear(page, world);
  await loadTeams(page, world);
  await refresh(page);
  return page;
};
