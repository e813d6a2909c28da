import type { CycleId, KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { Lesson, Review } from '#utils/okr/model/review.ts';
import type { Asked } from '../asked.ts';

export interface Closing {
  cycle: CycleId;
  /** What the data proposes at this moment. */
  proposed: Map<KeyResultId, NonNullable<Review['proposed']>>;
  /** What goes on in the next cycle, each from the value it reached. */
  carry: { id: KeyResultId; reached: number | null }[];
}

export interface ReviewActions {
  setReview(id: KeyResultId, patch: Partial<Pick<Review, 'score' | 'reason' | 'next'>>): Asked<null>;
  setLesson(id: ObjectiveId, patch: Partial<Pick<Lesson, 'worked' | 'didNot' | 'learned'>>): Asked<null>;
  /** Freezes the cycle; what is carried over goes into the next one, which is made when it is missing. */
  closeCycle(closing: Closing): Asked<null>;
  reopenCycle(cycle: CycleId): Asked<null>;
}
