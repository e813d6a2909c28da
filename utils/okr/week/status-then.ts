/** What a key result's status was at the end of an earlier day, from what was known by then. */
import { addsUpOverCycle } from '#utils/measure/adds-up.ts';
import { dayOf, daysBetween, epoch } from '../calendar.ts';
import { historyOf, latestCheckIn, latestStatus } from '../history.ts';
import type { TeamDocument } from '../model/document.ts';
import type { Goal } from '../model/goal.ts';
import type { KeyResult } from '../model/key-result.ts';
import type { Cycle } from '../model/team.ts';
import { elapsed, expectedProgress } from '../pace.ts';
import { progressOf } from '../progress.ts';
import { statusOf } from '../status.ts';
import type { Status } from '../view.ts';

type Known = Pick<TeamDocument, 'team' | 'checkIns' | 'samples'>;

/**
 * Values are those that were checked in or sampled up to `day`, the goal is the one that stood then, and
 * the thresholds are today's.
 */
export const statusThen = (
  { team, checkIns: all, samples }: Known,
  keyResult: KeyResult,
  cycle: Cycle,
  day: string,
): Status => {
  const { timeZone, thresholds } = team;
  const dayIn = (at: string): string => dayOf(at, timeZone) ?? '';
  const checkIns = all.filter((one) => one.keyResult === keyResult.id && dayIn(one.at) <= day);
  const measured = samples.filter((one) => one.keyResult === keyResult.id && one.day <= day);
  const history = historyOf(checkIns, measured, timeZone, null);
  const newest = history.at(-1);
  const value = newest?.value ?? null;
  const goal = goalThen(keyResult, (at) => dayIn(at) <= day);
  const addsUp = addsUpOverCycle(keyResult.measure);
  const values = history.map((point) => point.value);
  const days = (at: string): number => Math.max(0, daysBetween(dayIn(at), day) ?? 0);
  const set = latestStatus(checkIns);
  const said = latestCheckIn(checkIns.filter(({ source }) => source === 'person'));
  const checkInDays = said && days(said.at);
  return statusOf({
    goal,
    value,
    progress: progressOf(goal, value, values, addsUp ? elapsed(cycle, day) : null),
    expected: expectedProgress(goal, cycle, day, addsUp),
    addingUp: null,
    elapsed: day < cycle.starts ? null : elapsed(cycle, day),
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

/** Today's goal, with every change taken back that had not happened. */
const goalThen = ({ goal, goalLog }: KeyResult, happened: (at: string) => boolean): Goal | null => {
  const undone = goalLog
    .filter(({ at }) => !happened(at))
    .toSorted((a, b) => (epoch(a.at) ?? 0) - (epoch(b.at) ?? 0));
  return undone[0]?.from ?? goal;
};
