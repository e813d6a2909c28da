import type { View, ViewKind } from '../site.ts';

/** `ENG-123`; team keys are upper case letters and digits. */
const ISSUE = /^\/[^/]+\/issue\/([A-Z][A-Z0-9]{0,79}-[1-9]\d{0,11})(?:\/[^/]*)?\/?$/i;

/** Views of a team and of a person, by their last path segments; NEARLIN's route maps of 2026-08. */
const ROUTES: { path: RegExp; kind: ViewKind }[] = [
  { path: /^\/[^/]+\/team\/[^/]+\/backlog\/?$/, kind: 'backlog' },
  { path: /^\/[^/]+\/team\/[^/]+\/board\/?$/, kind: 'board' },
  { path: /^\/[^/]+\/team\/[^/]+\/(active|all|triage|cycle)(\/.*)?$/, kind: 'list' },
  { path: /^\/[^/]+\/my-issues(\/[^/]+)?\/?$/, kind: 'list' },
  { path: /^\/[^/]+\/project\/[^/]+\/issues\/?$/, kind: 'list' },
  { path: /^\/[^/]+\/views?\/.+$/, kind: 'list' },
  { path: /^\/[^/]+\/search(\/.*)?$/, kind: 'search' },
];

/** Which view of Linear an address names, and which ticket; null outside of a workspace. */
export const linearView = (url: URL): View | null => {
  const ticket = ISSUE.exec(url.pathname)?.[1];
  if (ticket) return { kind: 'issue', ticket: ticket.toUpperCase() };
  const route = ROUTES.find(({ path }) => path.test(url.pathname));
  if (route) return { kind: route.kind, ticket: null };
  return /^\/[^/]+\/[^/]+/.test(url.pathname) ? { kind: 'other', ticket: null } : null;
};
