import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId, TeamId } from '#utils/okr/model/ids.ts';
import type { Cycle, Team } from '#utils/okr/model/team.ts';
import type { Edit } from '../change.ts';

export interface NewTeam {
  name: string;
  timeZone: string;
  fiscalStartMonth: number;
  weekStart?: 0 | 1;
  workplaces?: Team['workplaces'];
  cycle: { name: string; starts: string; ends: string };
}
/** The edit is applied to an empty state. */
export declare const createTeam: (input: NewTeam) => { edit: Edit; team: TeamId; cycle: CycleId };
export declare const changeTeam: (document: TeamDocument, patch: Partial<Omit<Team, 'id'>>) => Edit;
export declare const createCycle: (input: Omit<Cycle, 'id'>) => { edit: Edit; cycle: CycleId };
export declare const changeCycle: (
  document: TeamDocument,
  cycle: CycleId,
  patch: Partial<Omit<Cycle, 'id'>>,
) => Edit;
