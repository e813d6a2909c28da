/**
 * Numbers worked out from tickets, end to end: a team's file is loaded, both trackers are read by the built
 * extension, and what the popup shows is what follows from what really happened in them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM_ZONE } from '#tests/trackers/quarter/sites.ts';
import type { SimIssue } from '#tests/trackers/quarter/types.ts';
import { type Browser, launch } from '../support/browser.ts';
import { firstRun } from '../support/first-run.ts';
import { snapshotOf } from '../support/progress.ts';
import { violations } from '../support/violations.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let popup: Page;

const DAY = 86_400_000;
const STORY_POINTS = 'customfield_10016';
const EPIC = 'Faster quotes';

/** A team with four key results, as a colleague would have exported it. */
const teamFile = ({ quarter }: World): string => {
  const { cloudId } = quarter.sites.jira;
  const jira = { tracker: 'jira-cloud', site: cloudId };
  const linear = { tracker: 'linear', site: quarter.sites.linear.organisationId };
  const epic = quarter.issues.find(({ title }) => title === EPIC);
  const field = { ...jira, id: STORY_POINTS, name: 'Story points' };
  const cycleTime = { fn: 'duration', take: 'p85', of: 'cycle', time: 'calendar', unit: 'days' };
  const measures = {
    cycle: { aggregate: cycleTime, window: { kind: 'finished-in-cycle' }, inherit: false },
    incidents: { aggregate: { fn: 'count' }, window: { kind: 'created-in-cycle' }, inherit: false },
    points: {
      aggregate: { fn: 'sum', fields: [field] },
      window: { kind: 'finished-in-cycle' },
      inherit: true,
    },
    both: { aggregate: { fn: 'count' }, window: { kind: 'finished-in-cycle' }, inherit: false },
  };
  const document = {
    team: { id: 'measured', name: 'Measured', timeZone: TEAM_ZONE },
    cycles: [quarter.cycle],
    objectives: [{ id: 'o', cycle: quarter.cycle.id, title: 'Numbers that are right' }],
    keyResults: Object.entries(measures).map(([id, measure], order) => ({
      ...{ id, objective: 'o', title: TITLES[id], order },
      goal: { kind: 'reach', baseline: 0, target: 1000, phases: [] },
      measure: { kind: 'issues', ...measure },
    })),
    links: [
      {
        ...{ id: 'l', keyResult: 'points', effect: 'contributes', share: null },
        issue: { ...jira, id: epic?.id, key: epic?.key },
      },
    ],
    rules: [
      { id: 'r1', keyResult: 'cycle', query: { kind: 'jql', ...jira, jql: 'project = PAY' } },
      {
        ...{ id: 'r2', keyResult: 'incidents' },
        query: { kind: 'jql', ...jira, jql: 'project = PAY AND issuetype = Incident' },
      },
      { id: 'r3', keyResult: 'both', query: { kind: 'project', ...jira, project: 'PAY' } },
      { id: 'r4', keyResult: 'both', query: { kind: 'linear-filter', ...linear, filter: {} } },
    ],
  };
  return JSON.stringify({ format: 'throughline', version: 1, documents: [document] });
};
const TITLES: Record<string, string> = {
  cycle: 'Cycle time, 85th percentile',
  incidents: 'Incidents of the quarter',
  points: 'Points delivered of an epic',
  both: 'Finished in Jira and in Linear',
};

beforeAll(async () => {
  const whole = await startWorld(61);
  world = { ...whole, teamsFile: teamFile(whole) };
  browser = await launch({ proxy: world.hosts.proxy });
  const dashboard = await firstRun(browser, world);
  await dashboard.close();
  popup = await browser.open('popup.html');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const categoryOf = ({ moves }: SimIssue) => moves.at(-1)?.category ?? 'todo';
const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: TEAM_ZONE, dateStyle: 'short' }).format(new Date(instant));
const inCycle = (instant: string): boolean =>
  dayOf(instant) >= world.quarter.cycle.starts && dayOf(instant) <= world.quarter.cycle.ends;

/** When what is done now was last moved there. */
const finishedAt = (issue: SimIssue): string | null =>
  categoryOf(issue) === 'done'
    ? (issue.moves.findLast(
        ({ category }, n) => category === 'done' && issue.moves[n - 1]?.category !== 'done',
      )?.at ?? null)
    : null;
const finishedInCycle = (issue: SimIssue): boolean => {
  const at = finishedAt(issue);
  return at !== null && inCycle(at);
};
const of = (project: string): SimIssue[] =>
  world.quarter.issues.filter((issue) => issue.project === project && categoryOf(issue) !== 'cancelled');

/** As a spreadsheet's PERCENTILE.INC. */
const p85 = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = 0.85 * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place % 1);
};

const cycleTimes = (): number[] =>
  of('PAY')
    .filter(finishedInCycle)
    .flatMap((issue) => {
      const started = issue.moves.find(({ category }) => category === 'doing')?.at;
      return started ? [(Date.parse(finishedAt(issue) ?? '') - Date.parse(started)) / DAY] : [];
    });

/** An epic with all below it, to any depth. */
const below = (title: string): SimIssue[] => {
  const found = world.quarter.issues.filter((issue) => issue.title === title);
  for (const parent of found) found.push(...world.quarter.issues.filter((one) => one.parent === parent.key));
  return found.filter((issue) => categoryOf(issue) !== 'cancelled');
};

/** The number as the popup's row has it, and unrounded. */
const shown = async (id: string): Promise<{ text: string; number: number | null }> => {
  const row = popup.getByRole('link').filter({ hasText: TITLES[id] ?? '' });
  const text = await row.first().locator('em').innerText();
  const { view } = await snapshotOf(popup);
  const found = view?.objectives.flatMap(({ keyResults }) => keyResults).find((one) => one.id === id);
  return { text, number: found?.number ?? null };
};
const written = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: value >= 100 ? 1 : 2 }).format(value);

const expectShown = async (id: string, value: number): Promise<void> => {
  const { text, number } = await shown(id);
  expect(number).toBeCloseTo(value, 6);
  expect(text).toBe(written(value));
};

describe('the popup shows what follows from the tickets', () => {
  it('the 85th percentile of cycle times', async () => {
    expect(cycleTimes().length).toBeGreaterThan(20);
    await expectShown('cycle', p85(cycleTimes()));
  });

  it('a count of incidents by JQL', async () => {
    const incidents = of('PAY').filter(({ type, created }) => type === 'Incident' && inCycle(created));
    expect(incidents.length).toBeGreaterThan(0);
    await expectShown('incidents', incidents.length);
  });

  it('the points of an epic, with children and sub-tasks', async () => {
    const done = below(EPIC).filter(finishedInCycle);
    expect(done.some(({ type }) => type === 'Sub-task')).toBe(true);
    await expectShown(
      'points',
      done.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0),
    );
  });

  it('what was finished in Jira and in Linear together', async () => {
    const { teams } = world.quarter.sites.linear;
    const linear = teams.flatMap(({ key }) => of(key)).filter(finishedInCycle);
    const jira = of('PAY').filter(finishedInCycle);
    expect(Math.min(jira.length, linear.length)).toBeGreaterThan(5);
    await expectShown('both', jira.length + linear.length);
  });
});

describe('what a team changes in how it is measured', () => {
  let dashboard: Page;
  const keyResult = async (id: string) =>
    (await snapshotOf(dashboard)).view?.objectives
      .flatMap(({ keyResults }) => keyResults)
      .find((one) => one.id === id);

  beforeAll(async () => {
    dashboard = await browser.open('dashboard.html#/objectives/incidents');
    dashboard.setDefaultTimeout(10_000);
  });

  it('a ticket that serves several key results counts by parts', async () => {
    const counted = of('PAY').find(({ type, created }) => type === 'Incident' && inCycle(created));
    const before = (await keyResult('incidents'))?.number ?? 0;
    const all = dashboard.getByRole('button', { name: /^Show all \d+/ });
    if (await all.first().isVisible()) await all.first().click();
    const row = dashboard
      .getByRole('listitem')
      .filter({ has: dashboard.getByRole('link', { name: counted?.key ?? '', exact: true }) });
    await row.getByRole('button', { name: /^Counts whole in .+ too$/ }).click();
    const parts = dashboard.getByRole('group', { name: `How ${counted?.key} counts` });
    await parts.getByRole('button', { name: 'Split evenly' }).click();
    await parts.getByText('Counts once in all.').waitFor();
    await waitUntil('a third of it counts here', async () => {
      const now = (await keyResult('incidents'))?.number;
      return typeof now === 'number' && Math.abs(now - (before - 2 / 3)) < 0.01;
    });
    // Out from under the bar at the top, which would count as covering the fields.
    await parts.evaluate((group) => group.scrollIntoView({ block: 'center' }));
    expect(await violations(dashboard, '[id^="edit-"]')).toEqual([]);
  });

  it('a target on the way bends the pace', async () => {
    const bar = (await keyResult('incidents'))?.bar;
    const straight = bar?.kind === 'progress' ? bar.expected : null;
    await dashboard.getByRole('button', { name: 'Target on the way' }).click();
    await dashboard.getByLabel('Target 1 on the way', { exact: true }).fill('10');
    await dashboard.keyboard.press('Tab');
    await dashboard.getByText('The pace bends there').waitFor();
    await dashboard.getByLabel(/^Why does the goal change/).fill('Most of it comes at the end.');
    await dashboard.getByRole('button', { name: 'Change the goal' }).click();
    await waitUntil('less is expected by now', async () => {
      const now = (await keyResult('incidents'))?.bar;
      return now?.kind === 'progress' && now.expected !== null && now.expected < (straight ?? 0);
    });
  });

  it('thresholds say where a colour begins', async () => {
    expect((await keyResult('points'))?.status).toBe('off-track');
    await dashboard.goto(`${browser.origin}/dashboard.html#/settings`);
    const atRisk = dashboard.getByLabel('At risk from, in per cent of the pace');
    await atRisk.fill('0');
    await dashboard.keyboard.press('Tab');
    await waitUntil('it is at risk', async () => (await keyResult('points'))?.status === 'at-risk');
    await dashboard.getByRole('button', { name: 'Back to the standard' }).click();
    await waitUntil('it is off track', async () => (await keyResult('points'))?.status === 'off-track');
  });

  it('and nothing of it was complained about', () => {
    expect(browser.complaints).toEqual([]);
  });
});
