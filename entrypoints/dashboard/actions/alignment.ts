import type { AlignmentActions } from '#components/dashboard/alignment/alignment-actions.ts';
import { ask } from '#utils/messaging/own-client.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { Edit } from '#utils/workspace/change.ts';
import {
  changeDependency,
  proposeDependency,
  removeDependency,
  settleConflict,
  unsettleConflict,
} from '#utils/workspace/edits/dependency.ts';
import { changeObjective } from '#utils/workspace/edits/objective.ts';

const send = ({ team }: Pick<TeamAcross, 'team'>, edit: Edit) => ask('edit', { team: team.id, edit });

/** Reads and edits of the screen where teams stand side by side; an edit names the team it is of. */
export const alignmentActions = (): AlignmentActions => ({
  teamsAcross: (of) => ask('teams-across', of),
  viewsAcross: (of) => ask('views-across', of),
  proposeDependency: (team, dependency) => send(team, proposeDependency(team, dependency).edit),
  changeDependency: (team, id, patch) => send(team, changeDependency(team, id, patch)),
  removeDependency: (team, id) => send(team, removeDependency(team, id)),
  setSupports: (document, id, supports) => send(document, changeObjective(document, id, { supports })),
  settleConflict: (team, conflict, note) => send(team, settleConflict(team, conflict, note)),
  unsettleConflict: (team, conflict) => send(team, unsettleConflict(conflict)),
});
