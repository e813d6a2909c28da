import { afterEach } from 'vitest';
import { createLinearTracker, type LinearOptions } from '#integrations/linear/linear-tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { testClock } from '../support/clock.ts';
import { type Reply, type Seen, startServer } from '../support/server.ts';

export const SITE = 'org-1';

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ref = (n: number, key = `PLT-${n}`): IssueRef => ({
  tracker: 'linear',
  site: SITE,
  id: uuid(n),
  key,
});

export const issue = (n: number, fields: Record<string, unknown> = {}) => ({
  id: uuid(n),
  identifier: `PLT-${n}`,
  previousIdentifiers: [],
  title: `Ticket ${n}`,
  url: `https://linear.app/acme/issue/PLT-${n}/ticket`,
  estimate: null,
  trashed: null,
  createdAt: '2026-10-05T09:00:00.000Z',
  startedAt: null,
  completedAt: null,
  updatedAt: '2026-11-18T07:12:44.123Z',
  state: { name: 'Todo', type: 'unstarted' },
  team: { id: uuid(900), key: 'PLT', name: 'Platform' },
  parent: null,
  labels: { nodes: [] },
  ...fields,
});

export const page = (nodes: unknown[], endCursor: string | null = null): Reply => ({
  body: { data: { issues: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } } },
});

export const failure = (message: string, extensions: Record<string, unknown>): { errors: unknown[] } => ({
  errors: [{ message, extensions }],
});

interface Asked {
  query: string;
  variables: { filter?: Record<string, unknown>; after?: string | null; id?: string; term?: string };
}
export const askedBy = (seen: Seen): Asked => seen.body as Asked;

/** A Linear that says what a test tells it. */
export const linearWorkspace = async (
  answer: (asked: Asked, seen: Seen, count: number) => Reply,
  secret: Secret = { kind: 'key', key: 'lin_api_x' },
  options: Partial<LinearOptions> = {},
) => {
  const server = await startServer((seen, count) => answer(askedBy(seen), seen, count));
  const clock = testClock();
  const tracker = createLinearTracker({ site: SITE, base: 'https://linear.app' }, secret, {
    ...clock.env,
    api: server.base,
    ...options,
  });
  return { server, clock, tracker };
};

const running: { server: { stop(): Promise<void> } }[] = [];
afterEach(async () => {
  for (const { server } of running.splice(0)) await server.stop();
});

/** A workspace that ends with its test. */
export const workspaceForTest = async (...args: Parameters<typeof linearWorkspace>) => {
  const one = await linearWorkspace(...args);
  running.push(one);
  return one;
};
