import { jiraClient } from './client.ts';
import {
  type SearchAndReconcileResults,
  searchAndReconsileIssuesUsingJql,
  searchAndReconsileIssuesUsingJqlPost,
} from './jira-js.ts';
import type { JiraSource } from './source.ts';

export interface SearchPage {
  /** As they came; the caller checks them. */
  issues: unknown[];
  /** Of the next page; null after the last one. */
  token: string | null;
}

/** With fields Jira sends about this many whatever is asked for; a short page is never taken for the last. */
const PAGE = 100;

/** Longer ones go into the body of a POST. */
const GET_MAX = 4_000;

/** Pages of a search, by token, from `token` on. GET, since it passes Jira's XSRF filter. */
export async function* searchPages(
  { transport }: JiraSource,
  jql: string,
  fields: string[],
  signal: AbortSignal,
  token: string | null = null,
): AsyncGenerator<SearchPage> {
  const client = jiraClient(transport, signal);
  const ask = jql.length > GET_MAX ? searchAndReconsileIssuesUsingJqlPost : searchAndReconsileIssuesUsingJql;
  for (let at: string | null = token; ; ) {
    const page = await ask(client, {
      jql,
      fields,
      maxResults: PAGE,
      ...(at === null ? {} : { nextPageToken: at }),
    });
    const next = nextToken(page);
    if (next !== null && next === at)
      throw transport.error({ code: 'unexpected-shape', field: 'nextPageToken', detail: 'the same again' });
    yield { issues: page.issues ?? [], token: next };
    if (next === null) return;
    at = next;
  }
}

const nextToken = ({ isLast, nextPageToken }: SearchAndReconcileResults): string | null =>
  isLast === true ? null : (nextPageToken ?? null);
