import { addDays, daysBetween } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Edit } from '../change.ts';
import { type CarryOver, type Closing, carryOver, closeCycle } from './review.ts';
import { createCycle } from './team.ts';

/** The cycle that follows: the first to start after this one has ended. */
export const nextCycle = (cycles: readonly Cycle[], cycle: Pick<Cycle, 'ends'>): Cycle | null =>
  cycles.filter(({ starts }) => starts > cycle.ends).toSorted((a, b) => (a.starts < b.starts ? -1 : 1))[0] ??
  null;

/**
 * `2026-Q4` is followed by `2027-Q1`, of the same calendar; any other name, or other days, by the same span
 * of days under the name with the next number.
 */
export const cycleAfter = ({ name, starts, ends }: Omit<Cycle, 'id'>): Omit<Cycle, 'id'> => {
  const begins = addDays(ends, 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  const days = daysBetween(starts, ends) ?? 0;
  if (!quarter) return { name: numbered(name), starts: begins, ends: addDays(begins, days) };
  const [year, number] = [Number(quarter[1]), Number(quarter[2])];
  const next = number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
  return { name: next, starts: begins, ends: threeMonthsOn(begins) ?? addDays(begins, days) };
};

/** The last day of three calendar months that begin on a first; null for another day. */
const threeMonthsOn = (starts: string): string | null => {
  const [year = 0, month = 1, day] = starts.split('-').map(Number);
  return day === 1 ? new Date(Date.UTC(year, month + 2, 0)).toISOString().slice(0, 10) : null;
};

const numbered = (name: string): string => {
  const [, text = name, number] = /^(.*?)\s*(\d+)?$/.exec(name) ?? [];
  return `${text} ${Number(number ?? 1) + 1}`;
};

/** One step of undo: the cycle is frozen, the next one is there, and what goes on stands in it. */
export const closeQuarter = (
  document: TeamDocument,
  closing: Closing & { carry: CarryOver['keyResults'] },
): Edit => {
  const cycle = document.cycles.find(({ id }) => id === closing.cycle);
  const close = closeCycle(document, closing);
  if (!cycle) return close;
  const there = nextCycle(document.cycles, cycle);
  const made = there ? null : createCycle(cycleAfter(cycle));
  const into: CycleId = there?.id ?? made?.cycle ?? cycle.id;
  const carried = carryOver(document, { into, keyResults: closing.carry });
  // What is frozen is changed first: the carrying over is part of the review that is being closed.
  return {
    label: close.label,
    changes: [...(made?.edit.changes ?? []), ...carried.changes, ...close.changes],
  };
};
