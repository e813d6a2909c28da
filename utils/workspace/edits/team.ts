import type { TeamDocument } from '#utils/okr/model/document.ts';
import { CycleId, TeamId } from '#utils/okr/model/ids.ts';
import { type Cycle, DEFAULT_THRESHOLDS, type Team } from '#utils/okr/model/team.ts';
import type { Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { changeFields, setFields } from './fields.ts';

export interface NewTeam {
  name: string;
  timeZone: string;
  fiscalStartMonth: number;
  weekStart?: 0 | 1;
  workplaces?: Team['workplaces'];
  cycle: { name: string; starts: string; ends: string };
}

/** The edit is applied to an empty state. */
export const createTeam = (input: NewTeam): { edit: Edit; team: TeamId; cycle: CycleId } => {
  const team = TeamId.parse(newId());
  const { edit, cycle } = createCycle(input.cycle);
  const { cycle: _, ...settings } = input;
  const fields = { weekStart: 1, workplaces: [], ...settings, thresholds: DEFAULT_THRESHOLDS };
  const changes = [...setFields('team', team, fields), ...edit.changes];
  return { edit: { label: { message: 'edit_team_created', args: [input.name] }, changes }, team, cycle };
};

/** Changes what is given; no changes where that stands already. */
export const changeTeam = (document: TeamDocument, patch: Partial<Omit<Team, 'id'>>): Edit => ({
  label: { message: 'edit_team_changed', args: [patch.name ?? document.team.name] },
  changes: changeFields('team', document.team.id, document.team, patch),
});

/** A cycle of its own; days that overlap another’s are not refused here. */
export const createCycle = (input: Omit<Cycle, 'id'>): { edit: Edit; cycle: CycleId } => {
  const cycle = CycleId.parse(newId());
  const label = { message: 'edit_cycle_created', args: [input.name] };
  return { edit: { label, changes: setFields('cycles', cycle, input) }, cycle };
};

/** Changes what is given; no changes where that stands already. */
export const changeCycle = (
  document: TeamDocument,
  cycle: CycleId,
  patch: Partial<Omit<Cycle, 'id'>>,
): Edit => {
  const now = document.cycles.find(({ id }) => id === cycle);
  return {
    label: { message: 'edit_cycle_changed', args: [patch.name ?? now?.name ?? ''] },
    changes: changeFields('cycles', cycle, now ?? {}, patch),
  };
};
