/** The past of a key result, filled in from its tickets' histories, against what really happened. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '#utils/okr/calendar.ts';
import type { Sample } from '#utils/okr/model/check-in.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { changeKeyResult } from '#utils/workspace/edits/key-result.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import type { SimIssue } from '../../trackers/quarter/types.ts';
import {
  begin,
  clock,
  connectJira,
  end,
  newProfile,
  newWorker,
  own,
  quarter,
  refreshed,
  TODAY,
  type Worker,
} from './around.ts';
import { apply, COUNT, keyResult, makeTeam } from './team.ts';

let jira: JiraSimulator;
let worker: Worker;
let team: Awaited<ReturnType<typeof makeTeam>>;

beforeEach(async () => {
  ({ site: jira, worker } = await begin());
  await connectJira(worker);
  team = await makeTeam(worker, jira);
});
afterEach(() => end(worker, jira));

const refresh = async () => {
  await refreshed(worker);
  await worker.app.backFill.settled();
};
const samplesOf = async (id: KeyResultId): Promise<Sample[]> =>
  (await own(worker, 'document', { team: team.team })).samples.filter((one) => one.keyResult === id);
const filled = async (id: KeyResultId): Promise<Sample[]> =>
  (await samplesOf(id)).filter(({ backFilled }) => backFilled);

/** The last instant of a day where the team works. */
const endOf = (day: string): string =>
  new Date(startOfDay(addDays(day, 1), 'Europe/Berlin') - 1).toISOString();
const categoryOn = ({ moves }: SimIssue, instant: string) =>
  moves.findLast(({ at }) => at <= instant)?.category ?? 'todo';
const kept = quarter.issues.filter(
  ({ tracker, moves }) => tracker === 'jira' && moves.at(-1)?.category !== 'cancelled',
);
const there = (instant: string): SimIssue[] => kept.filter(({ created }) => created <= instant);
const CREATED: KeyResult['measure'] = {
  ...{ kind: 'issues', aggregate: { fn: 'count' }, inherit: false },
  window: { kind: 'created-in-cycle' },
};
const ALL_DONE: KeyResult['measure'] = {
  ...{ kind: 'issues', window: { kind: 'whole' }, inherit: false },
  aggregate: { fn: 'share-done', by: 'count', missing: 'one' },
};
const DURATION: KeyResult['measure'] = {
  ...{ kind: 'issues', window: { kind: 'whole' }, inherit: false },
  aggregate: { fn: 'duration', take: 'max', of: 'restore', time: 'calendar', unit: 'days' },
};

describe('the past', () => {
  it('of counts and shares done is what the tickets were at the end of each day', async () => {
    const count = await team.addKeyResult('Incidents', CREATED);
    await team.rule(count, 'issuetype = Incident');
    const share = await team.addKeyResult('Done', ALL_DONE);
    await team.rule(share, 'project is not EMPTY');
    // Histories tell what was done and then opened again.
    await team.addKeyResult('Restore', DURATION);
    await refresh();
    const counts = await filled(count);
    expect(counts.length).toBeGreaterThan(5);
    for (const { day, value } of counts) {
      const came = there(endOf(day)).filter(
        ({ type, created }) => type === 'Incident' && created >= endOf(addDays(quarter.cycle.starts, -1)),
      );
      expect([day, value]).toEqual([day, came.length]);
    }
    const shares = await filled(share);
    expect(shares.length).toBe(counts.length);
    for (const { day, value, delivery } of shares) {
      const all = there(endOf(day));
      const done = all.filter((issue) => categoryOn(issue, endOf(day)) === 'done').length;
      expect(delivery, day).toEqual({ done, total: all.length });
      expect(value, day).toBeCloseTo((100 * done) / all.length, 9);
    }
    const first = keyResult(worker, count).history[0];
    expect(first).toMatchObject({ day: quarter.cycle.starts, backFilled: true });
  });

  it('of durations is that of the tickets finished by then', async () => {
    const id = await team.addKeyResult('Restore', DURATION);
    await team.rule(id, 'issuetype = Incident');
    await refresh();
    const days = await filled(id);
    expect(days.length).toBeGreaterThan(5);
    for (const { day, value } of days) {
      const took = there(endOf(day))
        .filter(({ type }) => type === 'Incident')
        .flatMap(({ created, moves }) => {
          const at = moves.find(({ category }) => category === 'done')?.at;
          return at && at <= endOf(day) ? [(Date.parse(at) - Date.parse(created)) / 86_400_000] : [];
        });
      expect(value, day).toBeCloseTo(Math.max(...took), 9);
    }
  });

  it('of estimates and number fields is not made up', async () => {
    const id = await team.addKeyResult('Points', {
      ...{ kind: 'issues', window: { kind: 'whole' }, inherit: true },
      aggregate: { fn: 'share-done', by: 'estimate', missing: 'one' },
    });
    await team.rule(id, 'project = PAY');
    await refresh();
    expect(keyResult(worker, id).number).not.toBeNull();
    expect((await samplesOf(id)).map(({ day }) => day)).toEqual([TODAY]);
  });

  it('is filled in once, again when the measure is another, and never over what was measured', async () => {
    const id = await team.addKeyResult('Incidents', COUNT);
    await team.rule(id, 'issuetype = Incident');
    await refresh();
    const before = await samplesOf(id);
    clock.now += 3_600_000;
    await refresh();
    expect(await samplesOf(id)).toEqual(before);

    clock.now += 5 * 86_400_000;
    const document = await own(worker, 'document', { team: team.team });
    const context = { now: new Date(clock.now).toISOString(), reason: '' };
    await apply(worker, team.team, changeKeyResult(document, id, { measure: ALL_DONE }, context));
    await worker.app.refresh.settled();
    await refresh();
    const after = await samplesOf(id);
    const measured = before.filter(({ backFilled }) => !backFilled);
    expect(measured.map(({ day }) => day)).toEqual([TODAY]);
    for (const one of measured) expect(after).toContainEqual(one);
    const names = new Set(after.filter(({ backFilled }) => backFilled).map((one) => one.fingerprint));
    expect(names.size).toBe(1);
    expect(names).not.toContain(measured[0]?.fingerprint);
  });

  it('is the same record from two browsers, so that it is there once', async () => {
    const id = await team.addKeyResult('Incidents', COUNT);
    await team.rule(id, 'issuetype = Incident');
    const mine = newWorker(jira, jira.gate.signIn());
    const document = await own(worker, 'document', { team: team.team });
    await refresh();
    const ids = (await filled(id)).map((one) => one.id);
    worker.kill();
    await newProfile();
    clock.now += 7_000;
    const text = JSON.stringify({ format: 'throughline', version: 1, documents: [document] });
    worker = mine;
    await own(worker, 'import', { text });
    await connectJira(worker);
    await worker.app.refresh.settled();
    await worker.app.backFill.settled();
    expect(ids.length).toBeGreaterThan(5);
    expect((await filled(id)).map((one) => one.id)).toEqual(ids);
  });
});
