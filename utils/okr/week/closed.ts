/** Tickets that were finished in a period. */
import { dayOf } from '../calendar.ts';
import type { KeyResultView, TicketRow } from '../view.ts';

/** Done now, and finished on the day `since` or later in the team's time zone. */
export const closedSince = (
  { tickets }: Pick<KeyResultView, 'tickets'>,
  since: string,
  timeZone: string,
): TicketRow[] =>
  tickets.filter(
    ({ category, finished }) =>
      category === 'done' && finished !== undefined && (dayOf(finished, timeZone) ?? '') >= since,
  );

/** How many tickets were finished; one that serves two key results was finished once. */
export const countClosed = (
  keyResults: readonly Pick<KeyResultView, 'tickets'>[],
  since: string,
  timeZone: string,
): number =>
  new Set(
    keyResults.flatMap((one) => closedSince(one, since, timeZone).map(({ key, url }) => `${url} ${key}`)),
  ).size;
