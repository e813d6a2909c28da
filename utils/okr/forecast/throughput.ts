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

/** Work begins with the first ticket that was started, or finished where no start is known. */
export const throughputOf = (tickets: Iterable<IssueFacts>, days: RecentDays): Throughput => {
  const daily = Array.from({ length: DAYS }, () => 0);
  let first = DAYS;
  let finished = 0;
  for (const ticket of tickets) {
    const done = ticket.category === 'done' ? dayIndex(ticket.finished, days) : null;
    first = Math.min(first, dayIndex(ticket.started, days) ?? DAYS, done ?? DAYS);
    if (done === null || done < 0 || done >= DAYS) continue;
    daily[done] = (daily[done] ?? 0) + 1;
    finished += 1;
  }
  return { daily: daily.slice(Math.max(0, first)), finished };
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
