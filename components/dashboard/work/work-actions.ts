import type { Answer, WorkInProgress } from '#utils/messaging/protocol.ts';
import type { KeyResultId, LinkId, TeamId } from '#utils/okr/model/ids.ts';
import type { Team } from '#utils/okr/model/team.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';

type Asked<T> = Promise<Answer<T>>;

export interface WorkActions {
  /** One site where the team works; null when it was stopped. */
  workInProgress(
    team: TeamId,
    place: { tracker: string; site: string },
    turn: string,
  ): Asked<WorkInProgress | null>;
  /** Several tickets to one key result, as one step that one undo takes back; so is unlinking. */
  linkTickets(keyResult: KeyResultId, issues: readonly IssueRef[]): Asked<null>;
  unlinkTickets(links: readonly LinkId[]): Asked<null>;
  setWorkplaces(workplaces: Team['workplaces']): Asked<null>;
}
