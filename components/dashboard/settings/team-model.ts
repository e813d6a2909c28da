import type { Answer } from '#utils/messaging/protocol.ts';
import type { Team } from '#utils/okr/model/team.ts';

/** What a team settles for itself; only what is named is touched. */
export type TeamPatch = Partial<
  Pick<Team, 'name' | 'timeZone' | 'weekStart' | 'fiscalStartMonth' | 'thresholds' | 'durations'>
>;

export interface TeamActions {
  changeTeam(patch: TeamPatch): Promise<Answer<null>>;
}
