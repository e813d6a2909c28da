/** How regularly a team looked at its numbers: measured from check-ins, not asked, and never by person. */
import { dayOf, daysBetween, earlier } from '../calendar.ts';
import type { TeamDocument } from '../model/document.ts';
import type { KeyResultId } from '../model/ids.ts';
import type { Cycle } from '../model/team.ts';
import { ratio } from '../numbers.ts';

const WEEK = 7;

export interface Rhythm {
  /** For each week that has begun, the share 0..1 of key results that were checked in during it. */
  weeks: number[];
  /** The mean of them; null before the first week, and without key results. */
  share: number | null;
}

/** Weeks count from the cycle's first day. `today` is a day in the team's time zone. */
export const rhythmOf = (document: TeamDocument, cycle: Cycle, today: string): Rhythm => {
  const keyResults = keyResultsIn(document, cycle);
  const begun = weekOf(cycle, earlier(today, cycle.ends));
  if (keyResults.size === 0 || begun === null || begun < 0) return { weeks: [], share: null };
  const looked = Array.from({ length: begun + 1 }, () => new Set<KeyResultId>());
  for (const { keyResult, at, source } of document.checkIns) {
    if (source !== 'person' || !keyResults.has(keyResult)) continue;
    const week = weekOf(cycle, dayOf(at, document.team.timeZone) ?? '');
    if (week !== null) looked[week]?.add(keyResult);
  }
  const weeks = looked.map(({ size }) => size / keyResults.size);
  return { weeks, share: ratio(sum(weeks), weeks.length) };
};

export const keyResultsIn = (document: TeamDocument, cycle: Pick<Cycle, 'id'>): Set<KeyResultId> => {
  const objectives = new Set<string>(
    document.objectives.filter((objective) => objective.cycle === cycle.id).map(({ id }) => id),
  );
  return new Set(
    document.keyResults.filter(({ objective }) => objectives.has(objective)).map(({ id }) => id),
  );
};

const weekOf = (cycle: Cycle, day: string): number | null => {
  const days = daysBetween(cycle.starts, day);
  return days === null ? null : Math.floor(days / WEEK);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
