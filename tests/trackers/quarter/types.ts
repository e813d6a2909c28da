/** The seeded quarter that both simulators serve: what happened, tracker-neutral, before any API shapes it. */
export type SimTracker = 'jira' | 'linear';

export type SimCategory = 'todo' | 'doing' | 'done' | 'cancelled';

export interface SimIssue {
  tracker: SimTracker;
  /** Jira: a number as text; Linear: a UUID. */
  id: string;
  key: string;
  project: string;
  title: string;
  /** Jira issue type; Linear has none and says it by label. */
  type: 'Epic' | 'Story' | 'Task' | 'Bug' | 'Incident' | 'Sub-task';
  labels: string[];
  /** The parent's key. */
  parent: string | null;
  estimate: number | null;
  /** By field name, e.g. `p99 measured`; the simulators give ids to names. */
  numbers: Record<string, number>;
  /** ISO instants, UTC. `created` comes first; each later entry changes the status. */
  created: string;
  /** Before the first move: `To Do` on Jira, `Todo` on Linear. Oldest first. */
  moves: { at: string; to: string; category: SimCategory }[];
  /** A person of the simulated site, so that tests can grep that none leaks. */
  assignee: string;
}

export interface Quarter {
  seed: number;
  /** The day the quarter is looked at, and the instant the histories stop. */
  today: string;
  now: string;
  cycle: { id: string; name: string; starts: string; ends: string };
  sites: {
    jira: { host: string; cloudId: string; projects: { key: string; name: string }[] };
    linear: { workspace: string; organisationId: string; teams: { key: string; name: string }[] };
  };
  issues: SimIssue[];
  /** Full names of the simulated people. */
  people: string[];
  /** Two team documents in the product's own export format (see utils/workspace), as plain JSON. */
  documents: unknown[];
}
