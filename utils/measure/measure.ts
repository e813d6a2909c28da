import { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';

/** One number out of many. Percentiles as a spreadsheet's PERCENTILE.INC; `latest`: of the ticket that ended last. */
export const Statistic = z.enum(['sum', 'mean', 'min', 'max', 'median', 'p85', 'p95', 'p99', 'latest']);
export type Statistic = z.infer<typeof Statistic>;

/**
 * Times of a ticket: `cycle` started → finished, `lead` created → finished, `restore` created →
 * first done, `age` created → now while it is not done.
 */
export const Duration = z.enum(['cycle', 'lead', 'restore', 'age']);
export type Duration = z.infer<typeof Duration>;

/** What is taken of the selected tickets. */
export const Aggregate = z.discriminatedUnion('fn', [
  z.object({ fn: z.literal('count') }),
  /** Done ÷ all, in per cent; a ticket without an estimate weighs one, or the median of the others. */
  z.object({
    fn: z.literal('share-done'),
    by: z.enum(['count', 'estimate']),
    missing: z.enum(['one', 'median']),
    /** What a ticket in progress counts of a done one, 0..1; nothing unless said. */
    doingCredit: z.number().min(0).max(1).exactOptional(),
  }),
  /** Of a numeric field, which has another id on every site. */
  z.object({ fn: Statistic, fields: z.array(FieldRef).min(1).max(20) }),
  /** Of a time; working time is that of Monday to Friday in the team's time zone, a day counting 24 hours. */
  z.object({
    fn: z.literal('duration'),
    take: Statistic,
    of: Duration,
    time: z.enum(['calendar', 'working']),
    unit: z.enum(['hours', 'days']),
  }),
  /** Tickets reopened ÷ tickets ever finished, in per cent. */
  z.object({ fn: z.literal('reopen-rate') }),
  /** Created − finished within the window's days. */
  z.object({ fn: z.literal('arrivals-minus-departures') }),
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
