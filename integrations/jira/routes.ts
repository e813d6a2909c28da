import type { Tickets } from '../boxes.ts';
import { pathOn, splitPath } from '../link-path.ts';
import type { View, ViewKind } from '../site.ts';

/** `PAY-318`. The number is required: Jira links to projects as `/browse/PAY` (tracker-pages, conclusion 2). */
const KEY = /^[A-Z][A-Z0-9_]{0,79}-[1-9]\d{0,11}$/i;

/** The key that a part of an address is, in capitals; null when it is none. */
export const keyIn = (segment: string | null | undefined): string | null =>
  segment && KEY.test(segment) ? segment.toUpperCase() : null;

/** A text that is a key as Jira writes it, in capitals. */
export const keyNamed = (text: string): string | null => (text === text.toUpperCase() ? keyIn(text) : null);

/** Path patterns of Jira Cloud, first match holds; a group captures what may be a key. Public sources, 2026-11. */
const ROUTES: { path: RegExp; kind: ViewKind }[] = [
  { path: /^\/browse\/([^/]+)\/?$/, kind: 'issue' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/list(?:\/([^/]+))?\/?$/, kind: 'list' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/issues(?:\/([^/]+))?\/?$/, kind: 'search' },
  {
    path: /^\/jira\/servicedesk\/projects\/[^/]+\/(?:queues|section\/[^/]+)\/(?:custom\/\d+|issue)(?:\/([^/]+))?\/?$/,
    kind: 'list',
  },
  { path: /^\/(?:projects\/[^/]+\/)?issues(?:\/([^/]+))?\/?$/, kind: 'search' },
  { path: /^\/jira\/rovo-search\/?$/, kind: 'search' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/boards\/\d+\/backlog\/?$/, kind: 'backlog' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/(?:boards\/\d+\/)?timeline\/?$/, kind: 'timeline' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/(?:boards\/\d+\/)?calendar\/?$/, kind: 'calendar' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/board(?:s\/\d+)?\/?$/, kind: 'board' },
  { path: /^\/jira\/plans\/\d+(?:\/.*)?$/, kind: 'plan' },
];

const viewAt = (pathname: string, selectedIssue: string | null): View | null => {
  if (/^\/(wiki|jira\/settings)(\/|$)/.test(pathname)) return null;
  const route = ROUTES.find(({ path }) => path.test(pathname));
  const ticket = keyIn(route?.path.exec(pathname)?.[1]);
  const kind = route?.kind ?? 'other';
  if (ticket !== null) return { kind, ticket };
  const behind = kind === 'issue' ? 'other' : kind;
  const selected = keyIn(selectedIssue);
  return selected === null ? { kind: behind, ticket: null } : { kind: 'panel', ticket: selected, behind };
};

/**
 * Which view of Jira Cloud an address names, and which ticket. Null on Confluence, which shares the origin, and
 * on Jira's own settings, where no ticket stands: such pages are not looked at.
 * A path with a ticket counts before `?selectedIssue=`.
 */
export const jiraView = (url: URL): View | null =>
  viewAt(url.pathname, url.searchParams.get('selectedIssue'));

/** Links are read as addresses are: what the address would open is what the link is about. */
export const jiraTickets: Tickets = {
  ofLink: (href, host) => {
    const path = pathOn(host, href);
    if (path === null) return null;
    const { pathname, query } = splitPath(path);
    return viewAt(pathname, /(?:^|&)selectedIssue=([^&]*)/.exec(query)?.[1] ?? null)?.ticket ?? null;
  },
  named: keyNamed,
};
