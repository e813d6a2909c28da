import { z } from '#utils/zod.ts';
import { CheckInId, Day, Instant, KeyResultId, SampleId } from './ids.ts';
import { LONGEST } from './limits.ts';

/** Set by people in a check-in; `pending` is never set, it is what no data looks like. */
export const SetStatus = z.enum(['on-track', 'at-risk', 'off-track']);
export type SetStatus = z.infer<typeof SetStatus>;

/** Never overwritten, only followed by a later one. */
export const CheckIn = z.object({
  id: CheckInId,
  keyResult: KeyResultId,
  at: Instant,
  value: z.number().nullable(),
  /** 0 to 10. */
  confidence: z.number().int().min(0).max(10).nullable(),
  status: SetStatus.nullable(),
  note: z.string().max(LONGEST.prose),
  wayBack: z.string().max(LONGEST.prose),
  source: z.enum(['person', 'computed']),
});
export type CheckIn = z.infer<typeof CheckIn>;

/** One value a day and key result; of several viewers' samples the one with the fewest hidden tickets stands. */
export const Sample = z.object({
  id: SampleId,
  keyResult: KeyResultId,
  day: Day,
  value: z.number().nullable(),
  delivery: z.object({ done: z.number().min(0), total: z.number().min(0) }).nullable(),
  /** Of the selection behind the value: two samples are comparable when it is the same. */
  fingerprint: z.string().max(100),
  hidden: z.number().int().min(0),
  /** When it was taken; absent in samples from before this was kept. */
  at: Instant.exactOptional(),
  /** Worked out later from the tracker's history, not measured on its day. */
  backFilled: z.boolean().exactOptional(),
});
export type Sample = z.infer<typeof Sample>;
