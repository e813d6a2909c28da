import { isProblem } from '../../http/errors.ts';
import { idsJql } from '../queries.ts';
import { jiraClient } from './client.ts';
import { bulkFetchIssues, type Issue } from './jira-js.ts';
import { searchPages } from './search-pages.ts';
import type { JiraSource } from './source.ts';

/** Issues by id, as they came; who is absent or hidden is not among them. At most 100 ids. */
export type ReadByIds = (ids: string[], fields: string[], signal: AbortSignal) => Promise<unknown[]>;

export const BULK_MAX = 100;

/**
 * By bulkfetch, which finds moved issues and passes over missing ones. It is a POST: where the XSRF filter
 * turns it away, by GET search from then on.
 */
export const readByIds = (source: JiraSource): ReadByIds => {
  let canPost = true;
  return async (ids, fields, signal) => {
    if (canPost) {
      try {
        return await byBulkFetch(source, ids, fields, signal);
      } catch (error) {
        if (!isProblem(error, 'xsrf')) throw error;
        canPost = false;
      }
    }
    return bySearch(source, ids, fields, signal);
  };
};

/** `issueErrors` are faults that may pass: those ids are asked for once more, then count as missing. */
const byBulkFetch = async (
  source: JiraSource,
  ids: string[],
  fields: string[],
  signal: AbortSignal,
): Promise<unknown[]> => {
  const client = jiraClient(source.transport, signal);
  const ask = (issueIdsOrKeys: string[]) => bulkFetchIssues(client, { issueIdsOrKeys, fields });
  const { issues = [], issueErrors = [] } = await ask(ids);
  const failed = issueErrors.flatMap(({ id }) => (id ? [id] : []));
  const late: Issue[] = failed.length > 0 ? ((await ask(failed)).issues ?? []) : [];
  return [...issues, ...late];
};

/** One unknown id makes Jira refuse the whole list, so a refused list is halved until the culprit is alone. */
const bySearch = async (
  source: JiraSource,
  ids: string[],
  fields: string[],
  signal: AbortSignal,
): Promise<unknown[]> => {
  try {
    const issues: unknown[] = [];
    for await (const page of searchPages(source, idsJql(ids), fields, signal)) issues.push(...page.issues);
    return issues;
  } catch (error) {
    if (!isProblem(error, 'bad-query')) throw error;
    if (ids.length === 1) return [];
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await bySearch(source, ids.slice(0, half), fields, signal)),
      ...(await bySearch(source, ids.slice(half), fields, signal)),
    ];
  }
};
