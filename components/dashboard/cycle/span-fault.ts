import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { CycleSpan } from './cycle-model.ts';

export type SpanFault = 'cycle_no_name' | 'cycle_name_taken' | 'cycle_wrong';

/** What keeps a cycle from being as it is written, as a message key; `own` is the cycle that is changed. */
export const faultOf = (
  { name, starts, ends }: CycleSpan,
  cycles: readonly Cycle[],
  own: CycleId | null,
): SpanFault | null => {
  const said = name.trim();
  if (said === '') return 'cycle_no_name';
  if (cycles.some((cycle) => cycle.id !== own && cycle.name === said)) return 'cycle_name_taken';
  return starts === '' || ends === '' || starts >= ends ? 'cycle_wrong' : null;
};
