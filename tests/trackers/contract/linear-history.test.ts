import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLinearTracker } from '#integrations/linear/linear-tracker.ts';
import type { FieldSet } from '#integrations/tracker.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../linear/linear.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { factsIn, historyOf, impatient, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'linear');
const SITE = quarter.sites.linear.organisationId;
const refs: IssueRef[] = mine.map(({ id, key }) => ({ tracker: 'linear', site: SITE, id, key }));
const WANT: FieldSet = { numbers: [], estimate: null, history: true };

let linear: LinearSimulator;
let now = Date.parse(quarter.now);
beforeEach(async () => {
  now = Date.parse(quarter.now);
  linear = await startLinear({ quarter, clock: () => now });
});
afterEach(() => linear.close());

const connect = () =>
  createLinearTracker(
    { site: SITE, base: 'https://linear.app' },
    { kind: 'key', key: LINEAR_KEY },
    { ...impatient(), now: () => now, api: linear.url },
  );

const timesOf = ({ started, restored, finished, reopened, history }: IssueFacts) => {
  const at = (instant: string | null | undefined) => (instant ? Date.parse(instant) : null);
  return { started: at(started), restored: at(restored), finished: at(finished), reopened, history };
};
const seeded = (sim: (typeof mine)[number]) => {
  const { started, restored, finished, ...rest } = historyOf(sim);
  const at = (instant: string | null) => (instant === null ? null : Date.parse(instant));
  return { ...rest, started: at(started), restored: at(restored), finished: at(finished) };
};

describe('histories', () => {
  it('are what happened, with four requests for a hundred issues', async () => {
    const facts = factsIn(await pagesOf(connect().issues(refs, WANT, read())));
    const byId = new Map(facts.map((one) => [one.ref.id, timesOf(one)]));
    expect(byId.size).toBe(mine.length);
    for (const sim of mine) expect(byId.get(sim.id), sim.key).toEqual(seeded(sim));
    expect(linear.requests.length).toBeLessThanOrEqual(Math.ceil(refs.length / 25) + 1);
  });

  it('come with a rule and with a single ticket too', async () => {
    const tracker = connect();
    const rule = { kind: 'linear-filter', tracker: 'linear', site: SITE, filter: {} } as const;
    const facts = factsIn(await pagesOf(tracker.select(rule, WANT, read())));
    const byId = new Map(facts.map((one) => [one.ref.id, timesOf(one)]));
    for (const sim of mine) expect(byId.get(sim.id), sim.key).toEqual(seeded(sim));
    const moved = mine.find(({ moves }) => moves.length > 1);
    if (!moved) throw new Error('no ticket with a history');
    const one = await tracker.issue(moved.key, WANT, never());
    expect(one && timesOf(one)).toEqual(seeded(moved));
  });

  it('of a ticket that moved very often are asked for alone, and are whole', async () => {
    const [sim] = mine.filter(({ moves }) => moves.at(-1)?.category === 'done');
    if (!sim) throw new Error('no ticket is done');
    for (let n = 0; n < 10; n++)
      for (const state of ['In Progress', 'Done']) {
        now += 60_000;
        linear.state.move(sim.key, state);
      }
    const ref = refs.find(({ id }) => id === sim.id);
    const before = linear.requests.length;
    const [facts] = factsIn(await pagesOf(connect().issues(ref ? [ref] : [], WANT, read())));
    expect(facts && timesOf(facts)).toEqual({
      ...seeded(sim),
      finished: now,
      reopened: historyOf(sim).reopened + 10,
    });
    expect(linear.requests.length - before).toBe(2);
  });

  it('are not asked for when no measure needs them', async () => {
    const facts = factsIn(await pagesOf(connect().issues(refs, { ...WANT, history: false }, read())));
    expect(facts.every(({ history }) => history === undefined)).toBe(true);
    expect(JSON.stringify(linear.requests)).not.toContain('istory');
  });

  it('bring nobody along', async () => {
    const text = JSON.stringify(await pagesOf(connect().issues(refs, WANT, read())));
    for (const person of quarter.people) expect(text).not.toContain(person);
  });
});
