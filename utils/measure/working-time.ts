/**
 * Time that passes on working days: Monday to Friday of a time zone, all 24 hours of each. A whole week
 * counts 120 hours; where a zone changes its clock between Monday and Friday, that week is off by the change.
 */
import { addDays, startOfDay } from '#utils/okr/calendar.ts';

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const WORKED = 120 * HOUR;
const FIRST_MONDAY = '1970-01-05';

/** Mondays by zone and week: a calendar is slow, and all tickets share a few hundred weeks. */
const known = new Map<string, Map<number, number>>();

/** Working milliseconds between two instants, in milliseconds since 1970; negative backwards. */
export const workingTime = (timeZone: string): ((from: number, to: number) => number) => {
  const mondays = known.get(timeZone) ?? new Map<number, number>();
  known.set(timeZone, mondays);
  const monday = (week: number): number => {
    const at = mondays.get(week) ?? startOfDay(addDays(FIRST_MONDAY, 7 * week), timeZone);
    mondays.set(week, at);
    return at;
  };
  const sinceFirstMonday = (at: number): number => {
    const guess = Math.floor((at - Date.parse(FIRST_MONDAY)) / WEEK);
    const week = at < monday(guess) ? guess - 1 : at < monday(guess + 1) ? guess : guess + 1;
    return week * WORKED + Math.min(WORKED, at - monday(week));
  };
  return (from, to) => sinceFirstMonday(to) - sinceFirstMonday(from);
};
