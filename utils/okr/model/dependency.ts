import { z } from '#utils/zod.ts';
import { DependencyId, KeyResultId, SettlementId, TeamId } from './ids.ts';
import { LONGEST } from './limits.ts';

export const DependencyState = z.enum(['proposed', 'agreed', 'at-risk']);
export type DependencyState = z.infer<typeof DependencyState>;

/** A key result of this team waits on another team, or on one key result of it. Kept by the team that waits. */
export const Dependency = z.object({
  id: DependencyId,
  keyResult: KeyResultId,
  on: z.object({
    team: TeamId,
    /** As last seen: shown where that team cannot be read. */
    teamName: z.string().max(LONGEST.teamName),
    keyResult: KeyResultId.nullable(),
  }),
  state: DependencyState,
  note: z.string().max(LONGEST.remark),
});
export type Dependency = z.infer<typeof Dependency>;

/** A conflict between teams that people have settled, by the name the finder gives it, and how. */
export const Settlement = z.object({ id: SettlementId, note: z.string().max(LONGEST.remark) });
export type Settlement = z.infer<typeof Settlement>;
