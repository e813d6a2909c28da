import type { AlignmentActions } from '#components/dashboard/alignment/alignment-actions.ts';
import { ask } from '#utils/messaging/own-client.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Edit } from '#utils/workspace/change.ts';
import {
  changeDependency,
  proposeDependency,
  removeDependency,
  settleConflict,
  unsettleConflict,
} from '#utils/workspace/edits/dependency.ts';
import { changeObjective } from '#utils/workspace/edits/objective.ts';

const send = ({ team }: TeamDocument, edit: Edit) => ask('edit', { team: team.id, edit });

export const alignmentActions = (): AlignmentActions => ({
  proposeDependency: (document, dependency) => send(document, proposeDependency(document, dependency).edit),
  changeDependency: (document, id, patch) => send(document, changeDependency(document, id, patch)),
  removeDependency: (document, id) => send(document, removeDependency(document, id)),
  setSupports: (document, id, supports) => send(document, changeObjective(document, id, { supports })),
  settleConflict: (document, conflict, note) => send(document, settleConflict(document, conflict, note)),
  unsettleConflict: (document, conflict) => send(document, unsettleConflict(conflict)),
});
