/** What was finished day by day, days without anything included. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { addDays, epoch, startOfDay } from '../calendar.ts';

/** How far back days are looked at: a quarter. */
const DAYS = 91;
const MS_PER_DAY = 86_400_000;

/** The days before today: their first instants, and that of today as the end. */
export type RecentDays = readonly number[];

export const recentDays = (today: string, timeZone: string): RecentDays =>
  Array.from({ length: DAYS + 1 }, (_, i) => startOfDay(addDays(today, i - DAYS), timeZone));

export interface Throughput {
  /** Tickets finished on each day from the first that saw work to yesterday; today is not over. */
  daily: number[];
  finished: number;
}

/** Counts that tickets can be added to and taken from. */
export interface Tally {
  add: (ticket: IssueFacts) => void;
  remove: (ticket: IssueFacts) => void;
  read: () => Throughput;
}

/** Work begins with the first ticket that was started, or finished where no start is known. */
export const tally = (days: RecentDays): Tally => {
  const done = new Int32Array(DAYS);
  /** How many began on each day; the first place is for all days before. */
  const begun = new Int32Array(DAYS + 1);
  const count = (ticket: IssueFacts, by: 1 | -1): void => {
    const ended = ticket.category === 'done' ? dayIndex(ticket.finished, days) : null;
    const first = Math.min(dayIndex(ticket.started, days) ?? DAYS, ended ?? DAYS);
    if (first < DAYS) begun[first + 1] = (begun[first + 1] ?? 0) + by;
    if (ended !== null && ended >= 0 && ended < DAYS) done[ended] = (done[ended] ?? 0) + by;
  };
  return {
    add: (ticket) => count(ticket, 1),
    remove: (ticket) => count(ticket, -1),
    read: () => {
      const first = begun.findIndex((tickets) => tickets > 0);
      const daily = first === -1 ? [] : [...done.subarray(Math.max(0, first - 1))];
      return { daily, finished: daily.reduce((sum, tickets) => sum + tickets, 0) };
    },
  };
};

export const throughputOf = (tickets: Iterable<IssueFacts>, days: RecentDays): Throughput => {
  const counts = tally(days);
  for (const ticket of tickets) counts.add(ticket);
  return counts.read();
};

/** Which of the days; −1 before all of them. A day with a change of the clock moves the guess by one. */
const dayIndex = (instant: string | null, days: RecentDays): number | null => {
  const at = instant === null ? null : epoch(instant);
  const first = days[0] ?? 0;
  if (at === null) return null;
  if (at < first) return -1;
  const guess = Math.floor((at - first) / MS_PER_DAY);
  if (at < (days[guess] ?? 0)) return guess - 1;
  return at >= (days[guess + 1] ?? Number.POSITIVE_INFINITY) ? guess + 1 : guess;
};
