import { z } from '#utils/zod.ts';
import { type CycleId, Day, KpiId, KpiReadingId, ObjectiveId } from './ids.ts';
import { LONGEST } from './limits.ts';

/** A number that runs on, cycle after cycle, and should stay in its band; either bound may be open. */
export const Kpi = z.object({
  id: KpiId,
  title: z.string().trim().min(1).max(LONGEST.title),
  unit: z.string().max(LONGEST.unit),
  band: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
  /** How often it is read; two periods out of the band in a row propose an objective. */
  period: z.enum(['week', 'month']),
  order: z.number(),
});
export type Kpi = z.infer<typeof Kpi>;

/**
 * The objective that leads it back into its band: one a cycle, so that what is proposed twice, here or in two
 * browsers, is made once. Ids of others may be long, and are told apart by their ends.
 */
export const kpiObjectiveId = (kpi: KpiId, cycle: CycleId): ObjectiveId =>
  ObjectiveId.parse(`${kpi.slice(-39)}.${cycle.slice(-40)}`);

/** One value of one day; never rewritten, but taken away where another of the day comes. */
export const KpiReading = z.object({
  id: KpiReadingId,
  kpi: KpiId,
  day: Day,
  value: z.number(),
  note: z.string().max(LONGEST.remark),
});
export type KpiReading = z.infer<typeof KpiReading>;
