/** Numbers that rest on the trackers' status histories, against a calculation from what really happened. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { addRule } from '#utils/workspace/edits/link.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../../trackers/linear/linear.ts';
import type { SimIssue } from '../../trackers/quarter/types.ts';
import {
  clock,
  newProfile,
  newSite,
  newWorker,
  own,
  quarter,
  refreshed,
  snapshot,
  type Worker,
} from './around.ts';
import { apply, COUNT, keyResult, makeTeam, refOf } from './team.ts';

let jira: JiraSimulator;
let linear: LinearSimulator;
let worker: Worker;
let team: Awaited<ReturnType<typeof makeTeam>>;

beforeEach(async () => {
  clock.now = Date.parse(quarter.now);
  await newProfile();
  [jira, linear] = await Promise.all([newSite(), startLinear({ quarter, clock: () => clock.now })]);
  worker = newWorker(jira, jira.gate.signIn(), linear);
  await own(worker, 'connect', { tracker: 'jira-cloud', base: 'acme.atlassian.net', auth: 'session' });
  await own(worker, 'connect', { tracker: 'linear', auth: 'key', key: LINEAR_KEY, stay: false });
  team = await makeTeam(worker, jira);
});
afterEach(async () => {
  worker.kill();
  await Promise.all([jira.close(), linear.close()]);
});

type Aggregate = Extract<KeyResult['measure'], { kind: 'issues' }>['aggregate'];
const measure = (aggregate: Aggregate): KeyResult['measure'] => ({
  ...{ kind: 'issues', aggregate, inherit: false },
  window: { kind: 'whole' },
});
const REOPEN_RATE = measure({ fn: 'reopen-rate' });
const days = (of: 'cycle' | 'restore'): KeyResult['measure'] =>
  measure({ fn: 'duration', take: 'p85', of, time: 'calendar', unit: 'days' });

const allOfLinear = async (keyResult: KeyResultId): Promise<void> => {
  const document = await own(worker, 'document', { team: team.team });
  const site = quarter.sites.linear.organisationId;
  const query = { kind: 'linear-filter', tracker: 'linear', site, filter: {} } as const;
  await apply(worker, team.team, addRule(document, { keyResult, query }).edit);
};

describe('where one of two trackers cannot be read', () => {
  it('that one is out of reach, and the browser is not offline', async () => {
    await team.rule(await team.addKeyResult('Marked', COUNT), 'labels = marked');
    jira.fault({ match: '/rest/', drop: true });
    await refreshed(worker);
    expect(snapshot(worker)).toMatchObject({ online: true, refresh: { problem: { code: 'offline' } } });
  });

  it('how fresh the numbers are is said of the other one, too', async () => {
    await allOfLinear(await team.addKeyResult('Count', COUNT));
    await refreshed(worker);
    const { finishedAt } = snapshot(worker).refresh;
    clock.now += 3_600_000;
    const fault = linear.fault({ match: '/graphql', status: 500 });
    await refreshed(worker);
    expect(snapshot(worker).refresh).toMatchObject({ finishedAt, problem: { code: 'server' } });
    fault.clear();
    await refreshed(worker);
    const latest = new Date(clock.now).toISOString();
    expect(snapshot(worker).refresh).toMatchObject({ finishedAt: latest, problem: null });
  });
});

const categoryOf = ({ moves }: SimIssue) => moves.at(-1)?.category ?? 'todo';
const kept = quarter.issues.filter((issue) => categoryOf(issue) !== 'cancelled');
const ofJira = kept.filter(({ tracker }) => tracker === 'jira');
const DAY = 86_400_000;
const inDoing = ({ category }: SimIssue['moves'][number]) => category === 'doing';

/** From the first move into doing to the last into done, of what is done. */
const cycleTimes = (issues: SimIssue[]): number[] =>
  issues.flatMap((issue) => {
    const started = issue.moves.find(inDoing)?.at;
    const finished = issue.moves.findLast(({ category }, i) => {
      return category === 'done' && issue.moves[i - 1]?.category !== 'done';
    })?.at;
    if (categoryOf(issue) !== 'done' || !started || !finished) return [];
    return [(Date.parse(finished) - Date.parse(started)) / DAY];
  });
const restoreTimes = (issues: SimIssue[]): number[] =>
  issues.flatMap(({ created, moves }) => {
    const restored = moves.find(({ category }) => category === 'done')?.at;
    return restored ? [(Date.parse(restored) - Date.parse(created)) / DAY] : [];
  });
const reopenRate = (issues: SimIssue[]): number => {
  const finished = issues.filter(({ moves }) => moves.some(({ category }) => category === 'done'));
  const reopened = finished.filter(({ moves }) =>
    moves.some(({ category }, i) => moves[i - 1]?.category === 'done' && /todo|doing/.test(category)),
  );
  return (100 * reopened.length) / finished.length;
};
/** As a spreadsheet's PERCENTILE.INC. */
const p85 = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = 0.85 * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place % 1);
};

describe('key results over histories', () => {
  it('a p85 cycle time, fed by Jira and by both trackers', async () => {
    const one = await team.addKeyResult('Cycle time', days('cycle'));
    await team.rule(one, 'project is not EMPTY');
    const both = await team.addKeyResult('Cycle time of all', days('cycle'));
    await team.rule(both, 'project is not EMPTY');
    await allOfLinear(both);
    await refreshed(worker);
    expect(cycleTimes(ofJira).length).toBeGreaterThan(50);
    expect(keyResult(worker, one).number).toBeCloseTo(p85(cycleTimes(ofJira)), 6);
    expect(cycleTimes(kept).length).toBeGreaterThan(cycleTimes(ofJira).length);
    expect(keyResult(worker, both).number).toBeCloseTo(p85(cycleTimes(kept)), 6);
  });

  it('a p85 time to restore of incidents', async () => {
    const id = await team.addKeyResult('Time to restore', days('restore'));
    await team.rule(id, 'issuetype = Incident');
    await refreshed(worker);
    const incidents = ofJira.filter(({ type }) => type === 'Incident');
    expect(keyResult(worker, id).number).toBeCloseTo(p85(restoreTimes(incidents)), 6);
  });

  it('a reopen rate, which follows a ticket that is reopened', async () => {
    const id = await team.addKeyResult('Reopened', REOPEN_RATE);
    await team.rule(id, 'project is not EMPTY');
    await refreshed(worker);
    const rate = reopenRate(ofJira);
    expect(keyResult(worker, id).number).toBeCloseTo(rate, 6);
    const done = ofJira.find(({ moves }) => moves.length === 2 && moves[1]?.category === 'done');
    if (!done) throw new Error('no ticket was simply done');
    jira.state.reopen(done.key);
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id).number).toBeGreaterThan(rate);
  });

  it('cost nothing until one asks for them, and then one request for each page', async () => {
    const changelogs = () => jira.requests.filter(({ path }) => path.includes('changelog')).length;
    const count = await team.addKeyResult('How many', COUNT);
    await team.rule(count, 'project is not EMPTY');
    await refreshed(worker);
    expect(changelogs()).toBe(0);
    await team.addKeyResult('Reopened', REOPEN_RATE);
    const before = jira.requests.length;
    await refreshed(worker);
    const searches = jira.requests.slice(before).filter(({ path }) => /search|issue\/bulkfetch/.test(path));
    expect(changelogs()).toBeGreaterThan(0);
    expect(changelogs()).toBeLessThanOrEqual(searches.length);
  });

  it('come with a linked ticket as well, and without those who moved it', async () => {
    const id = await team.addKeyResult('Reopened', REOPEN_RATE);
    const sim = ofJira.find(({ moves }) => moves.length > 1);
    if (!sim) throw new Error('no ticket has a history');
    await team.link(id, sim.key);
    await refreshed(worker);
    const facts = worker.app.facts.get(issueUid(refOf(jira, sim.key)));
    expect(facts).toMatchObject({ history: true, started: sim.moves.find(inDoing)?.at ?? null });
    const text = JSON.stringify(facts);
    for (const person of quarter.people) expect(text).not.toContain(person);
  });
});
