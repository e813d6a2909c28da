/** The states of a Linear team, and what entering one does to an issue's dates. */
import type { LinIssue, LinState, LinTeam, StateType } from './model.ts';
import { stateOf } from './model.ts';
import { namedUuid } from './uuid.ts';

const STANDARD: [string, StateType, string][] = [
  ['Backlog', 'backlog', '#95a2b3'],
  ['Todo', 'unstarted', '#8a8f98'],
  ['In Progress', 'started', '#d9a50b'],
  ['In Review', 'started', '#26a544'],
  ['Done', 'completed', '#5e6ad2'],
  ['Canceled', 'canceled', '#95a2b3'],
  ['Duplicate', 'duplicate', '#95a2b3'],
];

/** Linear's own set of states for a new team, in the order of the board. */
export const workflowOf = (team: LinTeam): LinState[] =>
  STANDARD.map(([name, type, color], position) => ({
    id: namedUuid(`state ${team.key} ${name}`),
    name,
    type,
    color,
    position,
    team,
    createdAt: team.createdAt,
  }));

/**
 * The issue enters a state. Dates follow Linear's meaning of them: `startedAt` is the first start and
 * goes when the issue is put back before any; `completedAt` and `canceledAt` stand only while they are true.
 */
export const enter = (issue: LinIssue, state: LinState, at: string): void => {
  if (issue.spans.length > 0 && stateOf(issue) === state) return;
  const open = issue.spans.at(-1);
  if (open) open.endedAt = at;
  issue.spans.push({
    id: namedUuid(`span ${issue.id} ${issue.spans.length}`),
    state,
    startedAt: at,
    endedAt: null,
  });
  issue.updatedAt = at;
  if (state.type === 'started') issue.startedAt ??= at;
  if (state.type === 'backlog' || state.type === 'unstarted' || state.type === 'triage')
    issue.startedAt = null;
  issue.completedAt = state.type === 'completed' ? at : null;
  issue.canceledAt = state.type === 'canceled' || state.type === 'duplicate' ? at : null;
};
