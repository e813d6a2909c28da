import { z } from '#utils/zod.ts';
import {
  BulkChangelogResponseBean,
  BulkIssueResults,
  IssueBean,
  PageBeanChangelog,
  Transitions,
} from '../schemas.ts';
import type { HistoryEntry, JiraIssue } from '../state/model.ts';
import { STATUSES } from '../state/workflow.ts';
import { findIssue, moveTo } from '../state/world.ts';
import { stamp } from '../time.ts';
import {
  type Ask,
  BadRequest,
  bodyOf,
  intParam,
  listParam,
  NO_ISSUE,
  nothing,
  ok,
  type Route,
  refuse,
} from './answer.ts';
import { issueJson } from './issue-json.ts';
import { statusJson, userJson } from './parts.ts';

/** The ticket that the path names, when it is there and may be seen. */
export const issueOf = ({ world, params, account }: Ask): JiraIssue | null =>
  account === null ? null : findIssue(world, params.issue ?? '');

/** A route about one ticket; 404 when it is absent or hidden, which cannot be told apart. */
export const aboutIssue =
  (route: (ask: Ask, issue: JiraIssue) => ReturnType<Route>): Route =>
  (ask) => {
    const issue = issueOf(ask);
    return issue ? route(ask, issue) : refuse(404, NO_ISSUE);
  };

export const issue: Route = aboutIssue((ask, found) => {
  const fields = listParam(ask.request, 'fields');
  const properties = listParam(ask.request, 'properties');
  return ok(IssueBean, issueJson(found, fields.length ? fields : ['*all'], properties, ask));
});

const BulkBody = z.object({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).max(5).default([]),
  fieldsByKeys: z.boolean().optional(),
});

export const bulkFetch: Route = (ask) => {
  const body = bodyOf(ask.request, BulkBody);
  if (body.issueIdsOrKeys.length === 0 || body.issueIdsOrKeys.length > 100)
    return refuse(400, 'The number of issue IDs or keys must be between 1 and 100.');
  const fields = body.fields.length ? body.fields : ['*navigable'];
  const found = named(ask, body.issueIdsOrKeys);
  return ok(BulkIssueResults, {
    issueErrors: [],
    issues: found.map((one) => issueJson(one, fields, body.properties, ask)),
  });
};

/** Each once, ids ascending; what is absent or hidden is left out without a word. */
const named = ({ world, account }: Ask, idsOrKeys: string[]): JiraIssue[] => {
  const found = account === null ? [] : idsOrKeys.map((one) => findIssue(world, one));
  return [...new Set(found.filter((one) => one !== null))].sort((a, b) => Number(a.id) - Number(b.id));
};

const historyJson = (entry: HistoryEntry, base: string) => ({
  id: entry.id,
  author: userJson(base, entry.author),
  items: entry.items.map((item) => ({ fieldtype: 'jira', ...item })),
});

export const changelog: Route = aboutIssue((ask, found) => {
  const startAt = intParam(ask.request, 'startAt', 0);
  const maxResults = Math.min(intParam(ask.request, 'maxResults', 100), 100);
  return ok(PageBeanChangelog, {
    self: `${ask.base}/rest/api/3/issue/${found.key}/changelog?maxResults=${maxResults}&startAt=${startAt}`,
    maxResults,
    startAt,
    total: found.history.length,
    isLast: startAt + maxResults >= found.history.length,
    values: found.history
      .slice(startAt, startAt + maxResults)
      .map((entry) => ({ ...historyJson(entry, ask.base), created: stamp(entry.at) })),
  });
});

const BulkChangelogBody = z.object({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).default(1000),
  nextPageToken: z.string().optional(),
});

/** Oldest first over all tickets, so that one of them may be split over pages. */
export const bulkChangelog: Route = (ask) => {
  const body = bodyOf(ask.request, BulkChangelogBody);
  const { fieldIds } = body;
  const entries = named(ask, body.issueIdsOrKeys)
    .flatMap((one) => one.history.map((entry) => ({ issueId: one.id, entry: narrowed(entry, fieldIds) })))
    .filter(({ entry }) => entry.items.length > 0)
    .sort((a, b) => a.entry.at - b.entry.at || Number(a.issueId) - Number(b.issueId));
  const from = Number(body.nextPageToken ?? 0);
  if (!Number.isInteger(from)) throw new BadRequest('The provided next page token is invalid.');
  const page = Object.groupBy(entries.slice(from, from + body.maxResults), ({ issueId }) => issueId);
  const next = from + body.maxResults;
  return ok(BulkChangelogResponseBean, {
    issueChangeLogs: Object.entries(page).map(([issueId, list]) => ({
      issueId,
      changeHistories: (list ?? []).map(({ entry }) => ({
        ...historyJson(entry, ask.base),
        created: entry.at,
      })),
    })),
    ...(next < entries.length ? { nextPageToken: String(next) } : {}),
  });
};

const narrowed = (entry: HistoryEntry, fieldIds: string[] | undefined): HistoryEntry =>
  fieldIds ? { ...entry, items: entry.items.filter((item) => fieldIds.includes(item.fieldId ?? '')) } : entry;

/** Every status leads to every other one. */
export const transitions: Route = aboutIssue((ask, found) =>
  ok(Transitions, {
    expand: 'transitions',
    transitions: STATUSES.filter((status) => status.id !== found.status.id).map((status) => ({
      id: transitionId(status.id),
      name: status.name,
      to: statusJson(ask.base, status),
      hasScreen: false,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
    })),
  }),
);

const transitionId = (statusId: string): string => String((Number(statusId) - 9_999) * 10 + 1);

export const transition: Route = aboutIssue((ask, found) => {
  const body = bodyOf(ask.request, z.object({ transition: z.object({ id: z.string() }) }));
  const status = STATUSES.find((one) => transitionId(one.id) === body.transition.id);
  if (!status) return refuse(400, 'It seems that you have tried to perform an illegal workflow operation.');
  moveTo(ask.world, found, status, ask.world.now(), ask.account ?? found.assignee);
  return nothing();
});
