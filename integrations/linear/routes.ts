import type { Tickets } from '../boxes.ts';
import { pathOn, splitPath } from '../link-path.ts';
import type { View, ViewKind } from '../site.ts';

/** `ENG-123`; team keys are upper case letters and digits. */
const ISSUE = /^\/[^/]+\/issue\/([A-Z][A-Z0-9]{0,79}-[1-9]\d{0,11})(?:\/[^/]*)?\/?$/i;
const KEY = /^[A-Z][A-Z0-9]{0,79}-[1-9]\d{0,11}$/;

/** Views of a team and of a person, by their last path segments; NEARLIN's route maps of 2026-08. */
const ROUTES: { path: RegExp; kind: ViewKind }[] = [
  { path: /^\/[^/]+\/team\/[^/]+\/backlog\/?$/, kind: 'backlog' },
  { path: /^\/[^/]+\/team\/[^/]+\/board\/?$/, kind: 'board' },
  { path: /^\/[^/]+\/team\/[^/]+\/(active|all|triage|cycle|view)(\/.*)?$/, kind: 'list' },
  { path: /^\/[^/]+\/my-issues(\/[^/]+)?\/?$/, kind: 'list' },
  { path: /^\/[^/]+\/project\/[^/]+\/issues\/?$/, kind: 'list' },
  { path: /^\/[^/]+\/project\/.+$/, kind: 'project' },
  // `views/issues` is a list of views, `view/…` one of them. Labels: public links, 2026.
  { path: /^\/[^/]+\/(view|issue-label)\/.+$/, kind: 'list' },
  { path: /^\/[^/]+\/inbox(\/.*)?$/, kind: 'inbox' },
  { path: /^\/[^/]+\/search(\/.*)?$/, kind: 'search' },
];

const ticketAt = (pathname: string): string | null => ISSUE.exec(pathname)?.[1]?.toUpperCase() ?? null;

/** Which view of Linear an address names, and which ticket; null outside of a workspace. */
export const linearView = (url: URL): View | null => {
  const ticket = ticketAt(url.pathname);
  if (ticket !== null) return { kind: 'issue', ticket };
  const route = ROUTES.find(({ path }) => path.test(url.pathname));
  if (route) return { kind: route.kind, ticket: null };
  return /^\/[^/]+\/[^/]+/.test(url.pathname) ? { kind: 'other', ticket: null } : null;
};

export const linearTickets: Tickets = {
  ofLink: (href, host) => {
    const path = pathOn(host, href);
    return path === null ? null : ticketAt(splitPath(path).pathname);
  },
  named: (text) => (KEY.test(text) ? text : null),
};
