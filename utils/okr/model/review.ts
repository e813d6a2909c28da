import { z } from '#utils/zod.ts';
import { KeyResultId, LessonId, ObjectiveId, ReviewId } from './ids.ts';
import { LONGEST } from './limits.ts';

const Score = z.number().min(0).max(1);

/**
 * How a key result ended. There is one a key result (`reviewId`), so that what two people set in two browsers
 * joins field by field.
 */
export const Review = z.object({
  id: ReviewId,
  keyResult: KeyResultId,
  /** Set by people, 0..1; null while it is open. */
  score: Score.nullable(),
  /** What the data proposed when the cycle was closed: against the goal of the start and that of the end. */
  proposed: z.object({ original: Score.nullable(), changed: Score.nullable() }).nullable(),
  /** Why the score differs from the proposed one. */
  reason: z.string().max(LONGEST.remark),
  /** Null: not decided. */
  next: z.enum(['carry-over', 'drop']).nullable(),
  /** The key result of the next cycle that goes on from here. */
  carriedTo: KeyResultId.nullable(),
});
export type Review = z.infer<typeof Review>;

/** Always the same for one key result, so that two browsers review one record. */
export const reviewId = (keyResult: KeyResultId): ReviewId => ReviewId.parse(keyResult);

/** What an objective's quarter taught the team; one an objective (`lessonId`). */
export const Lesson = z.object({
  id: LessonId,
  objective: ObjectiveId,
  worked: z.string().max(LONGEST.prose),
  didNot: z.string().max(LONGEST.prose),
  learned: z.string().max(LONGEST.prose),
});
export type Lesson = z.infer<typeof Lesson>;

/** Always the same for one objective, so that two browsers write to one record. */
export const lessonId = (objective: ObjectiveId): LessonId => LessonId.parse(objective);
