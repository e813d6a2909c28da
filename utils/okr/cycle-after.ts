import { addDays, daysBetween } from './calendar.ts';
import type { Cycle } from './model/team.ts';

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
