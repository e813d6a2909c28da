import { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';

/** What is taken of the selected tickets (design 4). Durations and percentiles join here. */
export const Aggregate = z.discriminatedUnion('fn', [
  z.object({ fn: z.literal('count') }),
  /** Done ÷ all, in per cent; a ticket without an estimate weighs one, or the median of the others. */
  z.object({
    fn: z.literal('share-done'),
    by: z.enum(['count', 'estimate']),
    missing: z.enum(['one', 'median']),
  }),
  z.object({ fn: z.literal('sum'), fields: z.array(FieldRef).min(1).max(20) }),
  z.object({ fn: z.literal('mean'), fields: z.array(FieldRef).min(1).max(20) }),
]);
export type Aggregate = z.infer<typeof Aggregate>;

/** Which of the selected tickets count, by their days in the team's time zone. */
export const Window = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('created-in-cycle') }),
  z.object({ kind: z.literal('finished-in-cycle') }),
  z.object({ kind: z.literal('rolling'), days: z.number().int().min(1).max(366) }),
]);
export type Window = z.infer<typeof Window>;

/** How a key result gets its number: from check-ins, or from the tickets that its links and rules select. */
export const Measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manual') }),
  z.object({
    kind: z.literal('issues'),
    aggregate: Aggregate,
    window: Window,
    /** A child serves its parent's key result, to any depth, unless linked elsewhere. */
    inherit: z.boolean(),
  }),
]);
export type Measure = z.infer<typeof Measure>;
