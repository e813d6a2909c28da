/** Which tickets count by their days, in the team's time zone. */
import { addDays, earlier, epoch, startOfDay } from '#utils/okr/calendar.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { IssueFacts } from './facts.ts';
import type { Aggregate, Window } from './measure.ts';

/** The day and place that windows are laid from. */
export interface Moment {
  cycle: Pick<Cycle, 'starts' | 'ends'>;
  today: string;
  timeZone: string;
}

/**
 * True for instants inside the window's days. Days become two instants once, so that 100,000 tickets need
 * no calendar. Rolling: the last N days, today being the last of them; once the cycle is over, its last day
 * is, so that a closed cycle keeps its number.
 */
export const insideDays = (
  window: Window,
  { cycle, today, timeZone }: Moment,
): ((instant: string | null) => boolean) => {
  if (window.kind === 'whole') return (instant) => instant !== null;
  const last = window.kind === 'rolling' ? earlier(today, cycle.ends) : cycle.ends;
  const first = window.kind === 'rolling' ? addDays(last, 1 - window.days) : cycle.starts;
  const from = startOfDay(first, timeZone);
  const until = startOfDay(addDays(last, 1), timeZone);
  return (instant) => {
    const at = instant === null ? null : epoch(instant);
    return at !== null && at >= from && at < until;
  };
};

/**
 * True for tickets inside the window: created, or done and finished, in its days. What came less what went
 * takes those that did either.
 */
export const insideWindow = (
  window: Window,
  moment: Moment,
  of?: Aggregate['fn'],
): ((facts: IssueFacts) => boolean) => {
  if (window.kind === 'whole') return () => true;
  const within = insideDays(window, moment);
  const finished = ({ category, finished }: IssueFacts): boolean => category === 'done' && within(finished);
  if (of === 'arrivals-minus-departures') return (facts) => within(facts.created) || finished(facts);
  return window.kind === 'created-in-cycle' ? ({ created }) => within(created) : finished;
};
