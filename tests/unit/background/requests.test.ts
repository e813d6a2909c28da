/** What a refresh of many tickets asks, counted at the simulated trackers (see docs/requests.md). */
import { afterEach, describe, expect, it } from 'vitest';
import { type JiraSimulator, startJira } from '../../trackers/jira/jira.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../../trackers/linear/linear.ts';
import { clock, newProfile, newWorker, own, quarter, snapshot, type Worker } from './around.ts';
import { bigQuarter, fileOf } from './many-tickets.ts';

const MANY = { linked: 1_800, byRule: 200 };
const LINKED = MANY.linked;
const BY_RULE = MANY.byRule;

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
  const big = bigQuarter(tracker, MANY);
  jira = await startJira({ quarter: tracker === 'jira' ? big : quarter, clock: () => clock.now });
  linear = await startLinear({ quarter: tracker === 'linear' ? big : quarter, clock: () => clock.now });
  worker = newWorker(jira, jira.gate.signIn(), linear);
  const place =
    tracker === 'jira'
      ? ({ tracker: 'jira-cloud', site: quarter.sites.jira.cloudId } as const)
      : ({ tracker: 'linear', site: quarter.sites.linear.organisationId } as const);
  await own(worker, 'import', { text: fileOf(big, place, { ...MANY, history }) });
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

const keyOf = (tracker: 'jira' | 'linear'): string =>
  quarter.issues.find((one) => one.tracker === tracker && !one.parent)?.project ?? '';
const titleOf = (key: string): string | undefined =>
  [...worker.app.facts.all().values()].find(({ ref }) => ref.key === key)?.title;
const jiraAsked = (part: string): number => jira.requests.filter(({ path }) => path.includes(part)).length;

const onAlarm = async (): Promise<void> => {
  jira.requests.length = 0;
  linear.requests.length = 0;
  await worker.app.refresh.start('alarm');
  await worker.app.refresh.settled();
};

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

  it('of Jira on an alarm: a question for changes, one for the rule, and the histories of what changed', async () => {
    await begin('jira', true);
    clock.now += 3_600_000;
    jira.state.edit(`${keyOf('jira')}-1`, { summary: 'Another title' });
    jira.state.edit(`${keyOf('jira')}-${LINKED + 1}`, { summary: 'Another title' });
    await onAlarm();
    const [ofSite, ofRule] = jira.requests.filter(({ path }) => path.includes('search/jql'));
    expect(JSON.stringify(ofSite)).toContain('updated >=');
    expect(JSON.stringify(ofRule)).toContain('updated >=');
    expect(jira.requests.map(({ path }) => path).filter((path) => !/myself|tenant_info/.test(path))).toEqual([
      expect.stringContaining('search/jql'),
      expect.stringContaining('bulkfetch'),
      expect.stringContaining('changelog/bulkfetch'),
      expect.stringContaining('search/jql'),
      expect.stringContaining('changelog/bulkfetch'),
    ]);
    expect(titleOf(`${keyOf('jira')}-1`)).toBe('Another title');
    expect(titleOf(`${keyOf('jira')}-${LINKED + 1}`)).toBe('Another title');
    expect(values()).toEqual([LINKED, BY_RULE]);
  }, 60_000);

  it('of Jira on an alarm, all of them changed: at most twice what it is to read them whole', async () => {
    await begin('jira', false);
    clock.now += 3_600_000;
    for (let n = 1; n <= LINKED; n += 1)
      jira.state.edit(`${keyOf('jira')}-${n}`, { summary: 'Another title' });
    await onAlarm();
    expect(jiraAsked('search/jql') + jiraAsked('bulkfetch')).toBeLessThanOrEqual((2 * LINKED) / 100 + 6);
    expect(titleOf(`${keyOf('jira')}-${LINKED}`)).toBe('Another title');
  }, 60_000);

  it('of Linear on an alarm: one question for changes and one for the rule', async () => {
    await begin('linear', false);
    clock.now += 3_600_000;
    linear.state.retitle(`${keyOf('linear')}-7`, 'Another title');
    await onAlarm();
    // And one that asks who is there.
    expect(linear.requests.length).toBeLessThanOrEqual(3);
    expect(titleOf(`${keyOf('linear')}-7`)).toBe('Another title');
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
