import { Measure } from '#utils/measure/measure.ts';
import { z } from '#utils/zod.ts';
import { Goal } from './goal.ts';
import { Instant, KeyResultId, ObjectiveId, RuleId } from './ids.ts';
import { LONGEST } from './limits.ts';
import { Query } from './link.ts';

/** One change of a goal after the start; append-only, so that both versions can be graded. */
export const GoalChange = z.object({
  at: Instant,
  from: Goal,
  to: Goal,
  reason: z.string().max(LONGEST.goalReason),
});
export type GoalChange = z.infer<typeof GoalChange>;

/** One change of how it is measured: of the measure, or of a rule (null: it was not there, or is there no more). */
export const MeasureChange = z.discriminatedUnion('of', [
  z.object({ of: z.literal('measure'), at: Instant, from: Measure, to: Measure }),
  z.object({
    of: z.literal('rule'),
    at: Instant,
    rule: RuleId,
    from: Query.nullable(),
    to: Query.nullable(),
  }),
]);
export type MeasureChange = z.infer<typeof MeasureChange>;

/** Kept of the log: the latest so many. */
export const MOST_MEASURE_CHANGES = 100;

export const KeyResult = z.object({
  id: KeyResultId,
  objective: ObjectiveId,
  title: z.string().trim().min(1).max(LONGEST.title),
  /** For marks on cards; the title stands in when empty. */
  shortName: z.string().max(LONGEST.shortName),
  /** `null` in a draft that does not say yet. */
  goal: Goal.nullable(),
  /** Written after the number: `ms`, `%`, `a quarter`; may be empty. */
  unit: z.string().max(LONGEST.unit),
  weight: z.number().positive().max(1000),
  /** A guardrail is watched and never averaged. */
  role: z.enum(['outcome', 'guardrail']),
  measure: Measure,
  goalLog: z.array(GoalChange).max(200),
  /** Append-only, as the log of goals; absent in documents from before it was kept. */
  measureLog: z.array(MeasureChange).max(MOST_MEASURE_CHANGES).exactOptional(),
  order: z.number(),
});
export type KeyResult = z.infer<typeof KeyResult>;
