import type { Tickets } from '../../boxes.ts';
import { pathOn, splitPath } from '../../link-path.ts';
import type { View, ViewKind } from '../../site.ts';
import { keyIn, keyNamed } from '../routes.ts';

/** Any context path: `/jira`, `/tools/jira`, or none. A step that is Jira's own ends it. */
const CONTEXT = /^(?:\/(?!(?:browse|issues|projects|secure|wiki)(?:\/|$))[\w.~-]+)*/;

/** Below the context path; a group captures what may be a key. tracker-pages B, URLs (public sources, 2026-08). */
const ROUTES: { path: RegExp; kind: ViewKind }[] = [
  { path: /^\/browse\/([^/]+)\/?$/, kind: 'issue' },
  { path: /^\/projects\/[^/]+\/queues\/(?:custom\/\d+|issue)(?:\/([^/]+))?\/?$/, kind: 'list' },
  { path: /^\/(?:projects\/[^/]+\/)?issues(?:\/([^/]+))?\/?$/, kind: 'search' },
];

/** `view=planning` and `view=planning.nodetail` are the backlog, `view=reporting` shows charts. */
const boardKind = (mode: string | null): ViewKind => {
  if (mode?.startsWith('planning')) return 'backlog';
  return mode === 'reporting' ? 'other' : 'board';
};

const viewAt = (address: string, query: URLSearchParams): View | null => {
  const pathname = address.replace(CONTEXT, '');
  if (pathname === '/secure/RapidBoard.jspa') {
    const kind = boardKind(query.get('view'));
    const ticket = keyIn(query.get('selectedIssue'));
    return ticket === null ? { kind, ticket } : { kind: 'panel', ticket, behind: kind };
  }
  for (const { path, kind } of ROUTES) {
    const match = path.exec(pathname);
    const ticket = keyIn(match?.[1]);
    // A project, or what is no key: not ours to name.
    if (match && (ticket !== null || kind !== 'issue')) return { kind, ticket };
  }
  return null;
};

/** Which view of Data Center an address names, whatever the context path; null for any other address. */
export const dataCenterView = (url: URL): View | null => viewAt(url.pathname, url.searchParams);

/** Links of a site whose context path is `context` (empty at the root): what lies beside it is another product. */
export const dataCenterTickets = (context: string): Tickets => ({
  ofLink: (href, host) => {
    const path = pathOn(host, href);
    if (path === null) return null;
    const { pathname, query } = splitPath(path);
    return pathname.startsWith(`${context}/`)
      ? (viewAt(pathname.slice(context.length), new URLSearchParams(query))?.ticket ?? null)
      : null;
  },
  named: keyNamed,
});
