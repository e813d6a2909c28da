/** Which tickets count by their days, in the team's time zone. */
import { addDays, earlier, epoch, startOfDay } from '#utils/okr/calendar.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { IssueFacts } from './facts.ts';
import type { Window } from './measure.ts';

/** The day and place that windows are laid from. */
export interface Moment {
  cycle: Pick<Cycle, 'starts' | 'ends'>;
  today: string;
  timeZone: string;
}

/**
 * True for tickets inside the window. Days become two instants once, so that 100,000 tickets need no
 * calendar. Rolling: finished within the last N days, today being the last of them; once the cycle is
 * over, its last day is, so that a closed cycle keeps its number.
 */
export const insideWindow = (
  window: Window,
  { cycle, today, timeZone }: Moment,
): ((facts: IssueFacts) => boolean) => {
  if (window.kind === 'whole') return () => true;
  const last = window.kind === 'rolling' ? earlier(today, cycle.ends) : cycle.ends;
  const first = window.kind === 'rolling' ? addDays(last, 1 - window.days) : cycle.starts;
  const from = startOfDay(first, timeZone);
  const until = startOfDay(addDays(last, 1), timeZone);
  const within = (instant: string | null): boolean => {
    const at = instant === null ? null : epoch(instant);
    return at !== null && at >= from && at < until;
  };
  return window.kind === 'created-in-cycle'
    ? ({ created }) => within(created)
    : ({ finished, category }) => category === 'done' && within(finished);
};
