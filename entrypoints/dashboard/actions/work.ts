import type { WorkActions } from '#components/dashboard/work/work-actions.ts';
import { ask } from '#utils/messaging/own-client.ts';
import { linkIssues, unlinkIssues } from '#utils/workspace/edits/link.ts';
import { changeTeam } from '#utils/workspace/edits/team.ts';
import type { Editing } from './editing.ts';

/** The work in progress, and its links to key results. */
export const workActions = ({ edit }: Editing): WorkActions => ({
  workInProgress: (team, place, turn) => ask('work-in-progress', { team, place, turn }),
  linkTickets: (keyResult, issues) => edit((document) => linkIssues(document, { keyResult, issues })),
  unlinkTickets: (links) => edit((document) => unlinkIssues(document, links)),
  setWorkplaces: (workplaces) => edit((document) => changeTeam(document, { workplaces })),
});
