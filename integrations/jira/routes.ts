import type { View, ViewKind } from '../site.ts';

/** `PAY-318`. The number is required: Jira links to projects as `/browse/PAY` (tracker-pages, conclusion 2). */
const KEY = /^[A-Z][A-Z0-9_]{0,79}-[1-9]\d{0,11}$/i;

const keyIn = (segment: string | null | undefined): string | null =>
  segment && KEY.test(segment) ? segment.toUpperCase() : null;

/** Path patterns of Jira Cloud, first match holds; a group captures what may be a key. Public sources, 2026-08. */
const ROUTES: { path: RegExp; kind: ViewKind }[] = [
  { path: /^\/browse\/([^/]+)\/?$/, kind: 'issue' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/list(?:\/([^/]+))?\/?$/, kind: 'list' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/issues(?:\/([^/]+))?\/?$/, kind: 'search' },
  { path: /^\/jira\/servicedesk\/projects\/[^/]+\/queues\/custom\/\d+(?:\/([^/]+))?\/?$/, kind: 'list' },
  { path: /^\/(?:projects\/[^/]+\/)?issues(?:\/([^/]+))?\/?$/, kind: 'search' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/boards\/\d+\/backlog\/?$/, kind: 'backlog' },
  { path: /^\/jira\/[a-z]+\/(?:c\/)?projects\/[^/]+\/board(?:s\/\d+)?\/?$/, kind: 'board' },
];

/**
 * Which view of Jira Cloud an address names, and which ticket. Null on Confluence, which shares the origin.
 * A path with a ticket counts before `?selectedIssue=`.
 */
export const jiraView = (url: URL): View | null => {
  if (/^\/wiki(\/|$)/.test(url.pathname)) return null;
  const route = ROUTES.find(({ path }) => path.test(url.pathname));
  const ticket = keyIn(route?.path.exec(url.pathname)?.[1]);
  const kind = route?.kind ?? 'other';
  if (ticket !== null) return { kind, ticket };
  const selected = keyIn(url.searchParams.get('selectedIssue'));
  if (selected !== null) return { kind: 'panel', ticket: selected };
  return { kind: kind === 'issue' ? 'other' : kind, ticket: null };
};
