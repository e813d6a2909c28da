/** Which cycle is looked at. */
import type { CycleId } from './model/ids.ts';
import type { Cycle } from './model/team.ts';

/**
 * The cycle asked for; without one (or when it is gone) the one that today falls in, else the last that
 * has started, else the first to come. Where cycles overlap, the one that started last.
 */
export const chooseCycle = (
  cycles: readonly Cycle[],
  wanted: CycleId | null,
  today: string,
): Cycle | null => {
  const byStart = cycles.toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
  return (
    byStart.find((cycle) => cycle.id === wanted) ??
    byStart.findLast((cycle) => cycle.starts <= today && today <= cycle.ends) ??
    byStart.findLast((cycle) => cycle.starts <= today) ??
    byStart[0] ??
    null
  );
};
