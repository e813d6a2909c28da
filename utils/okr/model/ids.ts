import { z } from '#utils/zod.ts';

/** Ids are ours, opaque, and branded so that one kind never stands for another. */
const id = <B extends string>() => z.string().min(1).max(80).brand<B>();

export const TeamId = id<'TeamId'>();
export const CycleId = id<'CycleId'>();
export const ObjectiveId = id<'ObjectiveId'>();
export const KeyResultId = id<'KeyResultId'>();
export const LinkId = id<'LinkId'>();
export const RuleId = id<'RuleId'>();
export const CheckInId = id<'CheckInId'>();
export const SampleId = id<'SampleId'>();
export const ReviewId = id<'ReviewId'>();
export const LessonId = id<'LessonId'>();
export const DependencyId = id<'DependencyId'>();
export const SettlementId = id<'SettlementId'>();
export const KpiId = id<'KpiId'>();
export const KpiReadingId = id<'KpiReadingId'>();

export type TeamId = z.infer<typeof TeamId>;
export type CycleId = z.infer<typeof CycleId>;
export type ObjectiveId = z.infer<typeof ObjectiveId>;
export type KeyResultId = z.infer<typeof KeyResultId>;
export type LinkId = z.infer<typeof LinkId>;
export type RuleId = z.infer<typeof RuleId>;
export type CheckInId = z.infer<typeof CheckInId>;
export type SampleId = z.infer<typeof SampleId>;
export type ReviewId = z.infer<typeof ReviewId>;
export type LessonId = z.infer<typeof LessonId>;
export type DependencyId = z.infer<typeof DependencyId>;
export type SettlementId = z.infer<typeof SettlementId>;
export type KpiId = z.infer<typeof KpiId>;
export type KpiReadingId = z.infer<typeof KpiReadingId>;

/** A calendar day, `2026-11-22`, in the team's time zone. */
export const Day = z.iso.date();
/** A moment, ISO 8601 with an offset or `Z`. */
export const Instant = z.iso.datetime({ offset: true });
