/** Tickets that were finished in a period. */
import { epoch, startOfDay } from '../calendar.ts';
import type { KeyResultView, TicketRow } from '../view.ts';

/** Done now, and finished on the day `since` or later in the team's time zone. */
export const closedSince = (
  { tickets }: Pick<KeyResultView, 'tickets'>,
  since: string,
  timeZone: string,
): TicketRow[] => {
  // Instants are compared: to ask a calendar for the day of each of 100,000 tickets takes a second.
  const from = startOfDay(since, timeZone);
  return tickets.filter(
    ({ category, finished }) =>
      category === 'done' && finished !== undefined && (epoch(finished) ?? Number.NEGATIVE_INFINITY) >= from,
  );
};

/** How many tickets were finished; one that serves two key results was finished once. */
export const countClosed = (
  keyResults: readonly Pick<KeyResultView, 'tickets'>[],
  since: string,
  timeZone: string,
): number => {
  const closed = new Set<string>();
  for (const one of keyResults)
    for (const { key, url } of closedSince(one, since, timeZone)) closed.add(`${url} ${key}`);
  return closed.size;
};
