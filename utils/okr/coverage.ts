/** Which work in progress serves a key result and which does not, by project; of tickets, never of people. */
import type { StatusCategory } from '../measure/facts.ts';
import type { TeamDocument } from './model/document.ts';
import type { KeyResultId } from './model/ids.ts';
import { type IssueRef, issueUid } from './model/tracker-ref.ts';
import { pursued } from './pursued.ts';
import type { KeyResultView, TeamView } from './view.ts';

/** A ticket that somebody has begun and nobody has finished. */
export interface OpenTicket {
  ref: IssueRef;
  title: string;
  url: string;
  category: StatusCategory;
  /** `issueUid` of the ticket above it; null when there is none. */
  parent: string | null;
  project: { key: string; name: string };
  /** Other teams of this browser whose key results it serves. */
  elsewhere: string[];
}

export interface ProjectCoverage {
  tracker: string;
  site: string;
  project: { key: string; name: string };
  /** Tickets in progress, and how many of them serve a key result. */
  total: number;
  serving: number;
  /** Those that serve none, as they came. */
  without: OpenTicket[];
}

type Document = Pick<TeamDocument, 'links'>;

/**
 * Says of a ticket whether it serves a key result of the cycle that `view` shows. A link counts from the moment
 * it was made, before the ticket's facts were read; what hangs below a ticket that serves one, serves it too.
 */
export const servedIn = (view: TeamView, { links }: Document): ((ticket: OpenTicket) => boolean) => {
  const keyResults = new Set<KeyResultId>();
  const serving = new Set<string>();
  const keptOut = new Set<string>();
  for (const { id, tickets } of view.objectives.flatMap((objective) => objective.keyResults)) {
    keyResults.add(id);
    for (const { ref, link } of tickets) if (link === null) serving.add(issueUid(ref));
  }
  for (const { keyResult, effect, issue } of links) {
    if (!keyResults.has(keyResult)) continue;
    if (effect === 'contributes') serving.add(issueUid(issue));
    else keptOut.add(issueUid(issue));
  }
  return ({ ref, parent, elsewhere }) => {
    const uid = issueUid(ref);
    if (serving.has(uid) || elsewhere.length > 0) return true;
    return parent !== null && serving.has(parent) && !keptOut.has(uid);
  };
};

/** By project, the one with the most tickets in progress first. */
export const coverageOf = (
  tickets: readonly OpenTicket[],
  isServed: (ticket: OpenTicket) => boolean,
): ProjectCoverage[] => {
  const projects = new Map<string, ProjectCoverage>();
  for (const ticket of tickets) {
    const { tracker, site } = ticket.ref;
    const { project } = ticket;
    const name = `${tracker}|${site}|${project.key}`;
    const known = projects.get(name) ?? { tracker, site, project, total: 0, serving: 0, without: [] };
    projects.set(name, known);
    known.total += 1;
    if (isServed(ticket)) known.serving += 1;
    else known.without.push(ticket);
  }
  return [...projects.values()].sort(
    (a, b) => b.total - a.total || a.project.key.localeCompare(b.project.key),
  );
};

export interface WithoutWork {
  keyResult: KeyResultView;
  objective: string;
  /** It has rules, and they bring nothing in. */
  ruled: boolean;
}

/** Key results that the cycle is about and that no ticket serves, in their order. */
export const withoutWork = (view: TeamView, { rules }: Pick<TeamDocument, 'rules'>): WithoutWork[] => {
  const ruled = new Set(rules.map(({ keyResult }) => keyResult));
  return pursued(view).flatMap(({ title, keyResults }) =>
    keyResults
      .filter(({ tickets, delivery }) => tickets.length === 0 && (delivery?.hidden ?? 0) === 0)
      .map((keyResult) => ({ keyResult, objective: title, ruled: ruled.has(keyResult.id) })),
  );
};
