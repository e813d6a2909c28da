/** Data in and out: a spreadsheet mapped, previewed, imported and undone; Linear's initiatives; files without a person. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { connectJira, connectLinear, loadTeams, signInToJira } from '../support/first-run.ts';
import { snapshotOf } from '../support/progress.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startWorld(31);
  browser = await launch({ proxy: world.hosts.proxy });
  await signInToJira(browser, world);
  page = await browser.open('dashboard.html#/welcome');
  page.setDefaultTimeout(10_000);
  await connectJira(page, world);
  await connectLinear(page, world);
  await loadTeams(page, world);
  await waitUntil('the team is there', async () => (await snapshotOf(page)).view?.objectives.length);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const go = (record: string) => page.goto(`${browser.origin}/dashboard.html#/settings/${record}`);
const titles = async () =>
  (await snapshotOf(page)).view?.objectives.flatMap((one) => [
    one.title,
    ...one.keyResults.map(({ title }) => title),
  ]) ?? [];

/** Nothing is cut off nor pushed out where it is narrow. */
const fitsAt320 = async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(wide).toBeLessThanOrEqual(0);
};

const take = async (name: RegExp): Promise<string> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await coming).path(), 'utf8');
};

const drop = (text: string) =>
  page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'okr.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('data out', () => {
  it('gives files with everything in them and no person', async () => {
    await go('data');
    await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await fitsAt320();
    const files = [
      await take(/^Key results, for a spreadsheet/),
      await take(/^Check-ins, for a spreadsheet/),
      await take(/^This cycle, to read/),
      await take(/^All teams, complete/),
    ];
    const [keyResult] = (await snapshotOf(page)).view?.objectives[0]?.keyResults ?? [];
    const [csv = '', , report = '', json = ''] = files;
    for (const file of [csv, json]) expect(file).toContain(keyResult?.title);
    expect(report).toMatch(/^- \*\*.+\*\* /m);
    expect(JSON.parse(json)).toMatchObject({ format: 'throughline' });
    for (const person of world.quarter.people)
      for (const file of files) expect(file, person).not.toContain(person);
  });

  it('reads its own files as no news', async () => {
    await go('data');
    const csv = await take(/^Key results, for a spreadsheet/);
    await page.getByRole('link', { name: /^From a spreadsheet/ }).click();
    await drop(csv);
    await page.getByText(/as they are$/).waitFor();
    expect(await page.getByRole('button', { name: /^Import 0 rows/ }).isDisabled()).toBe(true);
  });
});

describe('a spreadsheet', () => {
  it('is mapped by heads, and by hand where they say nothing', async () => {
    await go('data/csv');
    await page.reload();
    await drop(
      'Goal title;What we want;Von;Target value;Einheit\nOnboarding is a breeze;Days to first deploy;12;3;days\nOnboarding is a breeze;Broken;x;3;\n;Homeless;1;2;',
    );
    await page.getByText('Still without a column: Key result.').waitFor();
    await page.getByLabel('What “What we want” means').selectOption('Key result');
    await page.getByLabel('What “Von” means').selectOption('Baseline');
    const preview = page.getByRole('region', { name: 'What would change' });
    await preview.getByText('1 new').waitFor();
    await preview.getByText('2 refused').waitFor();
    await preview.getByText('“x” is no number for Baseline.').waitFor();
    await preview.getByText('Line 4').waitFor();
    await preview.getByText('No objective is named.').waitFor();
    expect(await violations(page)).toEqual([]);
    await fitsAt320();
    expect(await titles()).not.toContain('Days to first deploy');
  });

  it('is imported as one step, and undone as one', async () => {
    const before = await titles();
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('1 row imported.').waitFor();
    await waitUntil('it is there', async () => (await titles()).includes('Days to first deploy'));
    expect(await titles()).toContain('Onboarding is a breeze');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('it is gone', async () => !(await titles()).includes('Onboarding is a breeze'));
    expect(await titles()).toEqual(before);
  });
});

describe('Linear', () => {
  it('lists its initiatives with their projects, which become drafts with a rule each', async () => {
    await go('data/tracker');
    await page.getByLabel('From', { exact: true }).selectOption('linear.app/acme');
    const list = page.getByRole('region', { name: 'Tick what to import' });
    await list.getByLabel('A platform that others build on').waitFor();
    expect(await violations(page)).toEqual([]);
    await fitsAt320();
    await list.getByLabel('Deploys that nobody notices').uncheck();
    const before = await titles();
    await page.getByRole('button', { name: 'Import 1 objective' }).click();
    await page.getByText('1 objective imported, as a draft.').waitFor();
    await waitUntil('it is there', async () => (await titles()).includes('A platform that others build on'));
    const made = (await snapshotOf(page)).view?.objectives.find(
      ({ title }) => title === 'A platform that others build on',
    );
    expect(made?.state).toBe('draft');
    const [projects] = world.linear.state.world.initiatives.map((one) =>
      one.projects.map(({ name }) => name),
    );
    expect(made?.keyResults.map(({ title }) => title).sort()).toEqual(projects?.sort());
    await waitUntil('the rules were read', async () => {
      const { view } = await snapshotOf(page);
      const found = view?.objectives.find(({ id }) => id === made?.id);
      return found?.keyResults.every(({ delivery }) => (delivery?.total ?? 0) > 0);
    });
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('it is gone', async () => (await titles()).length === before.length);
    expect(await titles()).toEqual(before);
    const asked = JSON.stringify(world.linear.requests.map(({ fields }) => fields));
    expect(asked).not.toMatch(/Initiative\.owner|Project\.lead|\.creator|\.members/);
  });
});

describe('Jira', () => {
  it('lists the site’s types, and open epics become drafts with one rule for all of their tickets', async () => {
    await go('data/tracker');
    await page.reload();
    await page.getByLabel('From', { exact: true }).selectOption(world.quarter.sites.jira.host);
    await page.getByLabel('What becomes objectives').selectOption('Epic');
    const list = page.getByRole('region', { name: 'Tick what to import' });
    await list.getByText('One key result: the share of its tickets done.').first().waitFor();
    expect(await page.getByRole('radio', { name: 'One for all tickets' }).isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);
    const before = await titles();
    const ticks = list.getByRole('checkbox', { checked: true });
    const [epic = ''] = await list.locator('li label').allTextContents();
    while ((await ticks.count()) > 1) await ticks.last().uncheck();
    await page.getByRole('button', { name: 'Import 1 objective' }).click();
    await page.getByText('1 objective imported, as a draft.').waitFor();
    await waitUntil('it is there', async () => (await titles()).length === before.length + 2);
    const made = (await snapshotOf(page)).view?.objectives.find(
      ({ title, state }) => title === epic && state === 'draft',
    );
    expect(made?.keyResults.map(({ title, deliveryOnly }) => [title, deliveryOnly])).toEqual([[epic, true]]);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('it is gone', async () => (await titles()).length === before.length);
  });

  it('made nothing complain', () => expect(browser.complaints).toEqual([]));
});
