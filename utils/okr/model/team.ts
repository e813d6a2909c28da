import { z } from '#utils/zod.ts';
import { CycleId, Day, Instant, TeamId } from './ids.ts';
import { LONGEST } from './limits.ts';
import { SiteId, TrackerId } from './tracker-ref.ts';

/** Where a team works: one site and the projects (Jira keys, Linear team keys) of it. */
export const Workplace = z.object({
  tracker: TrackerId,
  site: SiteId,
  base: z.url({ protocol: /^https?$/ }),
  projects: z.array(z.string().max(100)).max(200),
});
export type Workplace = z.infer<typeof Workplace>;

/**
 * How progress against pace becomes a status, all fractions 0..1: `onTrack` and `atRisk`
 * are bounds of progress ÷ expected, `grace` the share of the cycle that is too early to judge,
 * `staleAfterDays` how old a check-in may be before it overrides green.
 */
export const Thresholds = z.object({
  onTrack: z.number().min(0).max(2),
  atRisk: z.number().min(0).max(2),
  grace: z.number().min(0).max(0.5),
  staleAfterDays: z.number().int().min(1).max(366),
});
export type Thresholds = z.infer<typeof Thresholds>;

export const DEFAULT_THRESHOLDS: Thresholds = { onTrack: 0.9, atRisk: 0.7, grace: 0.1, staleAfterDays: 14 };

export const Team = z.object({
  id: TeamId,
  name: z.string().trim().min(1).max(LONGEST.teamName),
  workplaces: z.array(Workplace).max(50),
  /** First month of the fiscal year, 1 to 12. */
  fiscalStartMonth: z.number().int().min(1).max(12),
  /** 0 Sunday, 1 Monday. */
  weekStart: z.union([z.literal(0), z.literal(1)]),
  timeZone: z.string().min(1).max(60),
  thresholds: Thresholds,
  /** How a new measure counts times; each measure says it for itself. Working time where absent. */
  durations: z.enum(['working', 'calendar']).exactOptional(),
});
export type Team = z.infer<typeof Team>;

/** Both days belong to the cycle. Once `closedAt` says when it was closed, its scores and targets are frozen. */
export const Cycle = z
  .object({
    id: CycleId,
    name: z.string().min(1).max(LONGEST.cycleName),
    starts: Day,
    ends: Day,
    closedAt: Instant.nullable().exactOptional(),
  })
  .refine((cycle) => cycle.starts < cycle.ends, 'cycle_wrong');
export type Cycle = z.infer<typeof Cycle>;
