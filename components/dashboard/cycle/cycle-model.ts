import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Asked } from '../asked.ts';

/** A cycle's name and its days; both belong to it. */
export type CycleSpan = Pick<Cycle, 'name' | 'starts' | 'ends'>;

export interface CycleActions {
  /** Makes it and shows it. */
  addCycle(span: CycleSpan): Asked<null>;
  changeCycle(id: CycleId, span: CycleSpan): Asked<null>;
}
