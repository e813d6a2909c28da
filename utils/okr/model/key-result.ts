import { Measure } from '#utils/measure/measure.ts';
import { z } from '#utils/zod.ts';
import { Goal } from './goal.ts';
import { Instant, KeyResultId, ObjectiveId } from './ids.ts';

/** One change of a goal after the start; append-only, so that both versions can be graded. */
export const GoalChange = z.object({ at: Instant, from: Goal, to: Goal, reason: z.string().max(1000) });
export type GoalChange = z.infer<typeof GoalChange>;

export const KeyResult = z.object({
  id: KeyResultId,
  objective: ObjectiveId,
  title: z.string().trim().min(1).max(300),
  /** For marks on cards; the title stands in when empty. */
  shortName: z.string().max(60),
  /** `null` in a draft that does not say yet. */
  goal: Goal.nullable(),
  /** Written after the number: `ms`, `%`, `a quarter`; may be empty. */
  unit: z.string().max(30),
  weight: z.number().positive().max(1000),
  /** A guardrail is watched and never averaged. */
  role: z.enum(['outcome', 'guardrail']),
  measure: Measure,
  goalLog: z.array(GoalChange).max(200),
  order: z.number(),
});
export type KeyResult = z.infer<typeof KeyResult>;
