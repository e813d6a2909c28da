/** What a refresh of many tickets asks, counted at the simulated trackers (see docs/requests.md). */
import { afterEach, describe, expect, it } from 'vitest';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type JiraSimulator, startJira } from '../../trackers/jira/jira.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../../trackers/linear/linear.ts';
import type { Quarter, SimIssue } from '../../trackers/quarter/types.ts';
import { fromIssues, keyResult, link, objective, teamDocument } from '../okr/build.ts';
import { clock, newProfile, newWorker, own, quarter, snapshot, type Worker } from './around.ts';

const LINKED = 1_800;
const BY_RULE = 200;

/** The same quarter with other tickets: as many as wanted, each moved twice, half of them found by a rule. */
const bigQuarter = (tracker: 'jira' | 'linear'): Quarter => {
  const like = quarter.issues.find((one) => one.tracker === tracker && one.parent === null);
  if (!like) throw new Error('a ticket to copy');
  const issues = Array.from({ length: LINKED + BY_RULE }, (_, n): SimIssue => {
    const id =
      tracker === 'jira' ? String(800_000 + n) : `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const labels = n < LINKED ? [] : ['by-rule'];
    return { ...like, id, key: `${like.project}-${n + 1}`, title: `Ticket ${n}`, labels, parent: null };
  });
  return { ...quarter, issues };
};

const RESTORE = { fn: 'duration', take: 'p85', of: 'restore', time: 'calendar', unit: 'hours' } as const;

/** One key result of 1,800 links, one of a rule that brings 200 and whose children count. */
const fileOf = (
  { issues }: Quarter,
  place: { tracker: 'jira-cloud' | 'linear'; site: string },
  history: boolean,
) => {
  const linked = keyResult('linked', { measure: fromIssues({ inherit: false }) });
  const ruled = keyResult('ruled', { measure: fromIssues(history ? { aggregate: RESTORE } : {}), order: 1 });
  const document: TeamDocument = teamDocument({
    cycles: [{ ...quarter.cycle, id: objective('o1').cycle }],
    keyResults: [linked, ruled],
    links: issues
      .slice(0, LINKED)
      .map(({ id, key }) => link('linked', key, { issue: { ...place, id, key } })),
    rules: [{ id: 'r', keyResult: 'ruled', query: { kind: 'label', ...place, label: 'by-rule' } }] as never,
  });
  return JSON.stringify({ format: 'throughline', version: 1, documents: [document] });
};

let jira: JiraSimulator;
let linear: LinearSimulator;
let worker: Worker;
afterEach(async () => {
  await worker.app.backFill.settled();
  worker.kill();
  await Promise.all([jira.close(), linear.close()]);
});

const begin = async (tracker: 'jira' | 'linear', history: boolean): Promise<void> => {
  clock.now = Date.parse(quarter.now);
  await newProfile();
  const big = bigQuarter(tracker);
  jira = await startJira({ quarter: tracker === 'jira' ? big : quarter, clock: () => clock.now });
  linear = await startLinear({ quarter: tracker === 'linear' ? big : quarter, clock: () => clock.now });
  worker = newWorker(jira, jira.gate.signIn(), linear);
  const place =
    tracker === 'jira'
      ? ({ tracker: 'jira-cloud', site: quarter.sites.jira.cloudId } as const)
      : ({ tracker: 'linear', site: quarter.sites.linear.organisationId } as const);
  await own(worker, 'import', { text: fileOf(big, place, history) });
  const how =
    tracker === 'jira'
      ? ({ tracker: 'jira-cloud', base: 'acme.atlassian.net', auth: 'session' } as const)
      : ({ tracker: 'linear', auth: 'key', key: LINEAR_KEY, stay: false } as const);
  await own(worker, 'connect', how);
  await worker.app.refresh.settled();
  expect(snapshot(worker).refresh.problem).toBeNull();
};

const values = (): (number | null | undefined)[] =>
  snapshot(worker).view?.objectives[0]?.keyResults.map(({ delivery }) => delivery?.total) ?? [];

const jiraKey = (): string =>
  quarter.issues.find(({ tracker, parent }) => tracker === 'jira' && !parent)?.project ?? '';
const jiraAsked = (part: string): number => jira.requests.filter(({ path }) => path.includes(part)).length;

describe('2,000 tickets', () => {
  it('of Jira: a page each hundred, one search each fifty parents, and little else', async () => {
    await begin('jira', false);
    expect(values()).toEqual([LINKED, BY_RULE]);
    expect(jiraAsked('bulkfetch')).toBe(LINKED / 100);
    expect(jiraAsked('search/jql')).toBe(BY_RULE / 100 + BY_RULE / 50);
    expect(jira.requests.length).toBeLessThanOrEqual(LINKED / 100 + BY_RULE / 100 + BY_RULE / 50 + 8);
  }, 60_000);

  it('of Jira with histories: one request more for each page', async () => {
    await begin('jira', true);
    const pages = LINKED / 100 + BY_RULE / 100;
    expect(jiraAsked('changelog')).toBeGreaterThan(0);
    expect(jiraAsked('changelog')).toBeLessThanOrEqual(pages);
    expect(jira.requests.length).toBeLessThanOrEqual(2 * pages + BY_RULE / 50 + 9);
  }, 60_000);

  it('of Jira on an alarm: the rule is asked only for what changed, the histories of that alone', async () => {
    await begin('jira', true);
    clock.now += 3_600_000;
    jira.state.edit(`${jiraKey()}-${LINKED + 1}`, { summary: 'Another title' });
    jira.requests.length = 0;
    await worker.app.refresh.start('alarm');
    await worker.app.refresh.settled();
    const ofRule = jira.requests.filter((one) => JSON.stringify(one).includes('updated >='));
    expect(ofRule).toHaveLength(1);
    expect(jiraAsked('search/jql')).toBe(1 + BY_RULE / 50);
    expect(values()).toEqual([LINKED, BY_RULE]);
  }, 60_000);

  it('of Linear: a page each hundred, one question each hundred parents', async () => {
    await begin('linear', false);
    expect(values()).toEqual([LINKED, BY_RULE]);
    const pages = LINKED / 100 + BY_RULE / 100 + BY_RULE / 100;
    expect(linear.requests.length).toBeGreaterThanOrEqual(pages);
    expect(linear.requests.length).toBeLessThanOrEqual(pages + 4);
  }, 60_000);
});
