import { daysBetween } from '#utils/okr/calendar.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { CycleSpan } from './cycle-model.ts';

export type DatesFault = 'cycle_wrong' | 'cycle_long';
export type SpanFault = 'cycle_no_name' | 'cycle_name_taken' | DatesFault;

/** Days: two years. A year of two figures is one of antiquity to a field for dates. */
const LONGEST = 731;

/** What keeps two days from being a cycle's first and last, as a message key. */
export const datesFaultOf = ({ starts, ends }: Pick<CycleSpan, 'starts' | 'ends'>): DatesFault | null => {
  if (starts === '' || ends === '' || starts >= ends) return 'cycle_wrong';
  return (daysBetween(starts, ends) ?? 0) > LONGEST ? 'cycle_long' : null;
};

/** What keeps a cycle from being as it is written, as a message key; `own` is the cycle that is changed. */
export const faultOf = (span: CycleSpan, cycles: readonly Cycle[], own: CycleId | null): SpanFault | null => {
  const said = span.name.trim();
  if (said === '') return 'cycle_no_name';
  if (cycles.some((cycle) => cycle.id !== own && cycle.name === said)) return 'cycle_name_taken';
  return datesFaultOf(span);
};
