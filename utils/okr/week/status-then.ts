/** What a key result's status was at the end of an earlier day, from what was known by then. */
import { addsUpOverCycle } from '#utils/measure/adds-up.ts';
import { addDays, dayOf, daysBetween, epoch, startOfDay } from '../calendar.ts';
import { historyOf, latestCheckIn, latestStatus, latestValue } from '../history.ts';
import type { TeamDocument } from '../model/document.ts';
import type { Goal } from '../model/goal.ts';
import type { KeyResult } from '../model/key-result.ts';
import type { Cycle } from '../model/team.ts';
import { elapsed, expectedProgress } from '../pace.ts';
import { progressOf } from '../progress.ts';
import { statusOf } from '../status.ts';
import type { Status } from '../view.ts';

/** The team, and what was said and measured of the one key result. */
type Known = Pick<TeamDocument, 'team' | 'checkIns' | 'samples'>;

/**
 * Values are those that were checked in or sampled up to `day`, the goal is the one that stood then, and
 * the thresholds are today's.
 */
export const statusThen = (known: Known, keyResult: KeyResult, cycle: Cycle, day: string): Status => {
  const { timeZone, thresholds } = known.team;
  const { goal, checkIns, history } = knownBy(day, known, keyResult);
  const newest = history.at(-1);
  const addsUp = addsUpOverCycle(keyResult.measure);
  const passed = elapsed(cycle, day);
  const values = history.map((point) => point.value);
  const days = (at: string): number => Math.max(0, daysBetween(dayOf(at, timeZone) ?? day, day) ?? 0);
  const set = latestStatus(checkIns);
  const said = latestCheckIn(checkIns.filter(({ source }) => source === 'person'));
  const checkInDays = said && days(said.at);
  return statusOf({
    goal,
    value: newest?.value ?? null,
    progress: progressOf(goal, newest?.value ?? null, values, addsUp ? passed : null),
    expected: expectedProgress(goal, cycle, day, addsUp),
    addingUp: null,
    elapsed: day < cycle.starts ? null : passed,
    thresholds,
    set: set && { checkIn: set, days: days(set.at) },
    checkInDays,
    basis:
      keyResult.measure.kind === 'manual'
        ? { of: 'check-in', days: checkInDays }
        : { of: 'data', days: newest ? daysBetween(newest.day, day) : null },
    locale: 'en',
    timeZone,
  }).status;
};

/** The goal that stood, what had been said, and the values up to the end of a day. */
const knownBy = (day: string, { team: { timeZone }, checkIns: all, samples }: Known, of: KeyResult) => {
  const end = startOfDay(addDays(day, 1), timeZone);
  const checkIns = all.filter(({ at }) => (epoch(at) ?? end) < end);
  const measured = samples.filter((one) => one.day <= day);
  const goal = goalThen(of, (at) => (epoch(at) ?? 0) < end);
  // Which day a moment falls on is dear to find out: only a band asks for all of the past.
  const newestSaid = latestValue(checkIns);
  const told = goal?.kind === 'maintain' || !newestSaid ? checkIns : [newestSaid];
  return { goal, checkIns, history: historyOf(told, measured, timeZone, null) };
};

/** Today's goal, with every change taken back that had not happened. */
const goalThen = ({ goal, goalLog }: KeyResult, happened: (at: string) => boolean): Goal | null => {
  const undone = goalLog
    .filter(({ at }) => !happened(at))
    .toSorted((a, b) => (epoch(a.at) ?? 0) - (epoch(b.at) ?? 0));
  return undone[0]?.from ?? goal;
};
