/** A team written from nothing: objective, key result, goal, measure, rule; each step kept at once, and undone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../support/browser.ts';
import { connectJira, connectLinear, signInToJira } from '../support/first-run.ts';
import { snapshotOf } from '../support/progress.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startWorld(51);
  browser = await launch({ proxy: world.hosts.proxy });
  await signInToJira(browser, world);
  page = await browser.open('dashboard.html#/welcome');
  page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const firstKeyResult = async () => {
  const { view } = await snapshotOf(page);
  return view?.objectives[0]?.keyResults[0];
};

/** Everything shown, but for the freshness of it. */
const picture = async (): Promise<string> => {
  const { view, undo } = await snapshotOf(page);
  return JSON.stringify([view, undo]);
};

describe('the first steps', () => {
  it('have no barrier', async () => expect(await violations(page)).toEqual([]));

  it('connect both trackers and make a team of this quarter', async () => {
    await connectJira(page, world);
    await connectLinear(page, world);
    await page.getByLabel('Team', { exact: true }).fill('Checkout');
    await page.getByRole('button', { name: 'Create team' }).click();
    await waitUntil('the team is there', async () => (await snapshotOf(page)).view?.team.name === 'Checkout');
  });
});

/** What opens under a key result. */
const EDITOR = '[id^="edit-"]';

describe('the editor', () => {
  it('adds an objective and a key result', async () => {
    await page.getByRole('link', { name: 'Write objectives' }).click();
    await page
      .getByPlaceholder('What should get better, and for whom?')
      .fill('Checkout never fails a customer');
    await page.keyboard.press('Enter');
    await page.getByPlaceholder('By which number will you know?').fill('Checkout incidents from 9 to 2');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Checkout incidents from 9 to 2', exact: true }).click();
    expect(await firstKeyResult()).toMatchObject({
      title: 'Checkout incidents from 9 to 2',
      status: 'pending',
    });
  });

  it('says what a goal lacks, and that a target must differ from its baseline', async () => {
    await page.getByText('A baseline and a target make the goal.').waitFor();
    await page.getByLabel('Baseline').fill('9');
    await page.getByLabel('Target').fill('9');
    await page.keyboard.press('Tab');
    await page.getByText(/The target equals the baseline/).waitFor();
    expect((await firstKeyResult())?.goalDefinition).toBeNull();
    await page.getByLabel('Target').fill('2');
    await page.keyboard.press('Tab');
    await waitUntil('the goal is kept', async () => {
      const goal = (await firstKeyResult())?.goalDefinition;
      return goal?.kind === 'reach' && goal.baseline === 9 && goal.target === 2;
    });
  });

  it('tells where a rule is wrong, in Jira’s words, and completes it', async () => {
    await page.getByLabel('Measure', { exact: true }).selectOption({ label: 'Number of tickets' });
    await page.getByLabel('Kind of rule').selectOption({ label: `JQL · ${world.quarter.sites.jira.host}` });
    const field = page.getByRole('combobox', { name: 'New rule' });
    await field.fill('project = PAY AND issuetype Incident');
    await page.getByText(/says: Error in the JQL Query: Expecting operator but got 'Incident'/).waitFor();
    expect(await page.locator('code mark').textContent()).toBe('Incident');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page, EDITOR)).toEqual([]);
    await field.fill('project = PAY AND issuet');
    const offered = page
      .getByRole('listbox', { name: 'New rule' })
      .getByRole('option', { name: 'issuetype' });
    await offered.waitFor();
    expect(await violations(page, EDITOR)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('project = PAY AND issuetype ');
  });

  it('shows what a rule would bring in before it is kept', async () => {
    await page.getByRole('combobox', { name: 'New rule' }).fill('project = PAY AND issuetype = Incident');
    const incidents = world.quarter.issues.filter(
      ({ type, project }) => type === 'Incident' && project === 'PAY',
    );
    await page.getByText(`${incidents.length} tickets`, { exact: true }).waitFor();
    expect((await firstKeyResult())?.tickets).toEqual([]);
    expect(await violations(page, EDITOR)).toEqual([]);
  });

  it('measures by tickets that a rule brings in', async () => {
    await page.getByRole('combobox', { name: 'New rule' }).fill('project = PAY AND issuetype = Incident');
    await page.keyboard.press('Enter');
    const incidents = world.quarter.issues.filter(
      ({ type, project, moves }) =>
        type === 'Incident' && project === 'PAY' && moves.at(-1)?.category !== 'cancelled',
    ).length;
    await waitUntil(
      `${incidents} incidents are counted`,
      async () => (await firstKeyResult())?.number === incidents,
    );
  });

  it('leaves a ticket out, and counts it again', async () => {
    const before = (await firstKeyResult())?.number ?? 0;
    const [first] = (await firstKeyResult())?.tickets ?? [];
    await page.getByRole('button', { name: `Leave ${first?.key} out`, exact: true }).click();
    await page.getByText('1 left out by hand').waitFor();
    await waitUntil('one fewer counts', async () => (await firstKeyResult())?.number === before - 1);
    expect(await violations(page, EDITOR)).toEqual([]);
    await page.getByRole('button', { name: `Count ${first?.key} again`, exact: true }).click();
    await waitUntil('it counts again', async () => (await firstKeyResult())?.number === before);
  });

  it('asks why a goal changes while the cycle runs, and the old one stands until that is said', async () => {
    await page.getByLabel('Target', { exact: true }).fill('3');
    await page.keyboard.press('Tab');
    const why = page.getByLabel(/Why does the goal change from 9 → 2 to 9 → 3/);
    await why.waitFor();
    expect((await firstKeyResult())?.goalDefinition).toMatchObject({ target: 2 });
    expect(await violations(page, EDITOR)).toEqual([]);
    await why.fill('One incident is outside of what we can change.');
    await page.getByRole('button', { name: 'Change the goal' }).click();
    await waitUntil('the goal is changed', async () => {
      const goal = (await firstKeyResult())?.goalDefinition;
      return goal?.kind === 'reach' && goal.target === 3;
    });
    await page.getByText('Goal changed: 1').click();
    await page.getByText('One incident is outside of what we can change.').waitFor();
  });

  it('tells from the value how it came about', async () => {
    await page.getByRole('button', { name: /how the number of “Checkout incidents/ }).click();
    const told = page.getByRole('dialog', { name: 'Checkout incidents from 9 to 2' });
    await told.getByText('How this number came about').waitFor();
    await told.getByText('Formula').waitFor();
    expect(await violations(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await told.waitFor({ state: 'detached' });
  });

  it('refuses a rule that names a person, and says why', async () => {
    await page.getByRole('combobox', { name: 'New rule' }).fill('assignee = currentUser()');
    await page.keyboard.press('Enter');
    await page.getByText('A rule may not name a person').first().waitFor();
    await page
      .getByText(/this one says “assignee”/)
      .first()
      .waitFor();
  });

  it('takes steps back, one at a time', async () => {
    const undo = page.getByRole('button', { name: /^Undo/ }).first();
    for (let step = 0; step < 12 && (await firstKeyResult()); step += 1) {
      const before = await picture();
      await undo.click();
      await waitUntil('a step is taken back', async () => (await picture()) !== before);
    }
    expect(await firstKeyResult()).toBeUndefined();
  });

  it.each(['objectives', 'settings'])('has no barrier on #/%s', async (screen) => {
    await page.goto(`${browser.origin}/dashboard.html#/${screen}`);
    await page.getByRole('main').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('made nothing complain', () => expect(browser.complaints).toEqual([]));
});
