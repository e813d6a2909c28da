import type { TeamActions } from '#components/dashboard/settings/team-model.ts';
import { changeTeam } from '#utils/workspace/edits/team.ts';
import type { Editing } from './editing.ts';

/** Edits of the shown team itself. */
export const teamActions = ({ edit }: Editing): TeamActions => ({
  changeTeam: (patch) => edit((document) => changeTeam(document, patch)),
});
