/** What the simulated workspace holds: plain records that refer to each other directly, as GraphQL walks them. */

export type StateType =
  | 'triage'
  | 'backlog'
  | 'unstarted'
  | 'started'
  | 'completed'
  | 'canceled'
  | 'duplicate';

export interface LinTeam {
  id: string;
  key: string;
  name: string;
  createdAt: string;
}

export interface LinState {
  id: string;
  name: string;
  type: StateType;
  color: string;
  position: number;
  team: LinTeam;
  createdAt: string;
}

export interface LinLabel {
  id: string;
  name: string;
  color: string;
  createdAt: string;
}

export interface LinCycle {
  id: string;
  number: number;
  team: LinTeam;
  startsAt: string;
  endsAt: string;
  createdAt: string;
}

export interface LinProject {
  id: string;
  name: string;
  slugId: string;
  description: string;
  completedAt: string | null;
  canceledAt: string | null;
  createdAt: string;
}

export interface LinInitiative {
  id: string;
  name: string;
  slugId: string;
  description: string | null;
  status: 'Proposed' | 'Planned' | 'Active' | 'Completed' | 'Canceled';
  projects: LinProject[];
  owner: LinPerson | null;
  createdAt: string;
}

export interface LinPerson {
  id: string;
  name: string;
  email: string;
  createdAt: string;
}

/** A stay in one state; the last one is open. */
export interface LinSpan {
  id: string;
  state: LinState;
  startedAt: string;
  endedAt: string | null;
}

export interface LinIssue {
  id: string;
  team: LinTeam;
  number: number;
  previousIdentifiers: string[];
  title: string;
  description: string;
  priority: number;
  estimate: number | null;
  labels: LinLabel[];
  /** Ids, so that a deleted issue leaves no dead object behind. */
  parentId: string | null;
  project: LinProject | null;
  cycle: LinCycle | null;
  assignee: LinPerson | null;
  spans: LinSpan[];
  createdAt: string;
  updatedAt: string;
  startedAt: string | null;
  completedAt: string | null;
  canceledAt: string | null;
  archivedAt: string | null;
  trashed: boolean;
  /** In a team that the viewer cannot see: to the API it does not exist. */
  hidden: boolean;
}

export interface LinAttachment {
  id: string;
  issueId: string;
  url: string;
  title: string;
  subtitle: string | null;
  metadata: Record<string, unknown>;
  groupBySource: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface LinOrganisation {
  id: string;
  name: string;
  urlKey: string;
  fiscalYearStartMonth: number;
  createdAt: string;
}

export interface World {
  organisation: LinOrganisation;
  viewer: LinPerson;
  people: LinPerson[];
  teams: LinTeam[];
  states: LinState[];
  labels: LinLabel[];
  cycles: LinCycle[];
  projects: LinProject[];
  initiatives: LinInitiative[];
  issues: Map<string, LinIssue>;
  attachments: Map<string, LinAttachment>;
  /** By team key: the highest issue number ever given. */
  lastNumbers: Map<string, number>;
  /** The workspace's present, an ISO instant: the quarter's, moving on with the real clock. */
  now: () => string;
}

export const identifier = (issue: LinIssue): string => `${issue.team.key}-${issue.number}`;

/** The state an issue is in: its last stay. Every issue has one from its creation on. */
export const stateOf = (issue: LinIssue): LinState => {
  const last = issue.spans.at(-1);
  if (!last) throw new Error(`${identifier(issue)} has no state.`);
  return last.state;
};

/** Lower-case words of a title, as they stand in the address of an issue. */
export const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'issue';

export const issueUrl = (world: World, issue: LinIssue): string =>
  `https://linear.app/${world.organisation.urlKey}/issue/${identifier(issue)}/${slug(issue.title)}`;
