import { afterEach } from 'vitest';
import type { JiraOptions } from '#integrations/jira/cloud/tracker.ts';
import { createJiraCloudTracker } from '#integrations/jira/cloud/tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { testClock } from '../support/clock.ts';
import { type Reply, type Seen, startServer } from '../support/server.ts';

export const SITE = '8f7a2c1e-cloud';

export const ref = (id: number | string, key = `PAY-${id}`): IssueRef => ({
  tracker: 'jira-cloud',
  site: SITE,
  id: String(id),
  key,
});

/** An issue as Jira sends it, people and all, since some of them come unasked. */
export const issue = (id: number, fields: Record<string, unknown> = {}, key = `PAY-${id}`) => ({
  expand: 'operations',
  id: String(id),
  self: `https://acme.atlassian.net/rest/api/3/issue/${id}`,
  key,
  fields: {
    summary: `Ticket ${id}`,
    issuetype: { id: '1', name: 'Story', subtask: false },
    status: { name: 'To Do', id: '1', statusCategory: { id: 2, key: 'new', name: 'Zu erledigen' } },
    project: { id: '10000', key: 'PAY', name: 'Payments' },
    created: '2026-10-05T09:00:00.000+0200',
    updated: '2026-11-18T07:12:44.123-0700',
    resolution: null,
    resolutiondate: null,
    statuscategorychangedate: '2026-10-05T09:00:00.000+0200',
    labels: [],
    assignee: { accountId: '5b10', displayName: 'Mia Krystof' },
    ...fields,
  },
});

type Routes = Record<string, (seen: Seen) => Reply>;

/** A Jira that knows who is signed in, and otherwise what a test tells it. */
export const jiraSite = async (
  routes: Routes,
  secret: Secret = { kind: 'session' },
  options: Partial<JiraOptions> = {},
) => {
  const all: Routes = {
    'GET /_edge/tenant_info': () => ({ body: { cloudId: SITE } }),
    'GET /rest/api/3/myself': () => ({
      body: { accountId: '5b10', displayName: 'Mia Krystof', active: true },
    }),
    ...routes,
  };
  const server = await startServer((seen) => {
    const route = all[`${seen.method} ${seen.path}`];
    return route ? route(seen) : { status: 404, body: { errorMessages: ['Not here.'] } };
  });
  const clock = testClock();
  const tracker = createJiraCloudTracker({ site: SITE, base: server.base }, secret, {
    ...clock.env,
    ...options,
  });
  return { server, clock, tracker };
};

export const asked = (seen: Seen[], path: string): Seen[] => seen.filter((one) => one.path === path);

const sites: { server: { stop(): Promise<void> } }[] = [];
afterEach(async () => {
  for (const { server } of sites.splice(0)) await server.stop();
});

/** A site that ends with its test. */
export const siteForTest = async (...args: Parameters<typeof jiraSite>) => {
  const one = await jiraSite(...args);
  sites.push(one);
  return one;
};
