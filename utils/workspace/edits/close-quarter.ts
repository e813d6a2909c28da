import { cycleAfter } from '#utils/okr/cycle-after.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Edit } from '../change.ts';
import { type CarryOver, carryOver } from './carry-over.ts';
import { type Closing, closeCycle } from './review.ts';
import { createCycle } from './team.ts';

/** The cycle that follows: the first to start after this one has ended. */
export const nextCycle = (cycles: readonly Cycle[], cycle: Pick<Cycle, 'ends'>): Cycle | null =>
  cycles.filter(({ starts }) => starts > cycle.ends).toSorted((a, b) => (a.starts < b.starts ? -1 : 1))[0] ??
  null;

/** One step of undo: the cycle is frozen, the next one is there, and what goes on stands in it. */
export const closeQuarter = (
  document: TeamDocument,
  closing: Closing & { carry: CarryOver['keyResults'] },
): Edit => {
  const cycle = document.cycles.find(({ id }) => id === closing.cycle);
  const close = closeCycle(document, closing);
  if (!cycle) return close;
  const there = nextCycle(document.cycles, cycle);
  const made = there ? null : createCycle(cycleAfter(cycle));
  const into: CycleId = there?.id ?? made?.cycle ?? cycle.id;
  const carried = carryOver(document, { into, keyResults: closing.carry });
  // What is frozen is changed first: the carrying over is part of the review that is being closed.
  return {
    label: close.label,
    changes: [...(made?.edit.changes ?? []), ...carried.changes, ...close.changes],
  };
};
