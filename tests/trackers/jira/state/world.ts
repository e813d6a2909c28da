import type { JiraIssue, JiraProject } from './model.ts';
import { resolutionOf, type Status } from './workflow.ts';

/** Everything the simulated site knows. Read by REST and pages, changed by REST and by the control below. */
export interface World {
  cloudId: string;
  host: string;
  projects: JiraProject[];
  issues: Map<string, JiraIssue>;
  people: string[];
  /** Milliseconds since the epoch. */
  now(): number;
  /** The next number of a kind, for ids. */
  next(kind: 'issue' | 'history' | 'link'): number;
}

/** By id, key or a key it had before; any case. Hidden ones are not found. */
export const findIssue = (world: World, idOrKey: string): JiraIssue | null => {
  const wanted = idOrKey.trim().toUpperCase();
  const byId = world.issues.get(wanted);
  const found = byId ?? all(world).find((issue) => issue.key === wanted || issue.formerKeys.includes(wanted));
  return found && !found.hidden ? found : null;
};

export const all = (world: World): JiraIssue[] => [...world.issues.values()];

export const visible = (world: World): JiraIssue[] => all(world).filter((issue) => !issue.hidden);

export const childrenOf = (world: World, issue: JiraIssue): JiraIssue[] =>
  visible(world).filter((candidate) => candidate.parent === issue.id);

export const projectOf = (world: World, issue: JiraIssue): JiraProject => {
  const project = world.projects.find((candidate) => candidate.key === issue.project);
  if (!project) throw new Error(`No project ${issue.project}.`);
  return project;
};

/** Moves a ticket to a status as a person would: with its history, its resolution and its instants. */
export const moveTo = (
  world: World,
  issue: JiraIssue,
  status: Status,
  at = world.now(),
  author = issue.assignee,
): void => {
  if (status.id === issue.status.id) return;
  const before = resolutionOf(issue.status);
  const after = resolutionOf(status);
  const items = [change('status', issue.status, status)];
  if (before?.id !== after?.id) items.push(change('resolution', before, after));
  issue.history.push({ id: String(world.next('history')), at, author, items });
  issue.resolved = after ? (before?.id === after.id ? issue.resolved : at) : null;
  issue.status = status;
  issue.statusChanged = at;
  issue.updated = at;
};

type Named = { id: string; name: string } | null;

export const change = (field: string, from: Named, to: Named) => ({
  field,
  fieldId: field,
  from: from?.id ?? null,
  fromString: from?.name ?? null,
  to: to?.id ?? null,
  toString: to?.name ?? null,
});
