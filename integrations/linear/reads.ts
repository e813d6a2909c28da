import type { IssueFacts } from '#utils/measure/facts.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { isProblem } from '../http/errors.ts';
import type { FactsPage, FieldSet, ReadOptions } from '../tracker.ts';
import type { LinearClient } from './client.ts';
import { HISTORY, ISSUES, ISSUES_WITH_HISTORY, PAGE } from './documents.ts';
import { toFacts } from './facts.ts';
import { withStays } from './history.ts';
import { childrenFilter, type Filter, idsFilter, isIdentifier, isUuid } from './queries.ts';
import { IssuePage, type LinearIssue, OneHistory } from './schemas.ts';

export interface LinearSource {
  client: LinearClient;
  site: string;
}

interface Page {
  issues: LinearIssue[];
  /** Of the next page; null after the last one. */
  next: string | null;
}

/** An issue as facts, with its history where that came along whole. */
export const factsOf = (issue: LinearIssue, site: string, want: FieldSet): IssueFacts => {
  const facts = toFacts(issue, site, want.numbers);
  return (issue.stateHistory && withStays(facts, issue.stateHistory)) ?? facts;
};

/** With all stays, where an issue moved more often than a page of issues tells. */
const withLongHistory = async (
  { client }: LinearSource,
  issue: LinearIssue,
  signal: AbortSignal,
): Promise<LinearIssue> => {
  if (!issue.stateHistory?.pageInfo.hasNextPage) return issue;
  try {
    const { issue: whole } = await client.ask(HISTORY, { id: issue.id }, OneHistory, signal);
    return { ...issue, ...whole };
  } catch (error) {
    // Deleted in the meantime: no reason to end the read.
    if (isProblem(error, 'not-found')) return issue;
    throw error;
  }
};

/** Pages by Linear's own cursor, from `after` on, without what lies in the trash. */
async function* pages(
  source: LinearSource,
  filter: Filter,
  { history }: FieldSet,
  signal: AbortSignal,
  after: string | null,
): AsyncGenerator<Page> {
  const { client } = source;
  for (let at = after; ; ) {
    const document = history ? ISSUES_WITH_HISTORY : ISSUES;
    const { issues } = await client.ask(document, { filter, after: at }, IssuePage, signal);
    const { hasNextPage, endCursor } = issues.pageInfo;
    if (hasNextPage && (endCursor === null || endCursor === at))
      throw client.transport.error({ code: 'unexpected-shape', field: 'data.issues.pageInfo.endCursor' });
    const next = hasNextPage ? endCursor : null;
    const alive = issues.nodes.filter(({ trashed }) => trashed !== true);
    yield { issues: await Promise.all(alive.map((one) => withLongHistory(source, one, signal))), next };
    if (next === null) return;
    at = next;
  }
}

/** One malformed id would make Linear refuse the whole list. */
const isId = ({ id }: IssueRef): boolean => isUuid(id) || isIdentifier(id);

const FromCursor = z.object({ from: z.number().int().min(0) });

/** By reference, a hundred at a time and in the order asked; the cursor counts references. */
export async function* readIssues(
  source: LinearSource,
  refs: IssueRef[],
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  for (let from = readCursor(FromCursor, cursor)?.from ?? 0; from < refs.length; from += PAGE) {
    const asked = refs.slice(from, from + PAGE);
    const found = await byId(source, asked, want, signal);
    const issues = new Set(asked.flatMap(({ id }) => found.get(id.toUpperCase()) ?? []));
    const next = from + PAGE;
    yield {
      facts: [...issues].map((issue) => factsOf(issue, source.site, want)),
      missing: asked.filter(({ id }) => !found.has(id.toUpperCase())),
      cursor: next < refs.length ? writeCursor({ from: next }) : null,
      total: refs.length,
    };
  }
}

/** By every name an issue answers to, former identifiers included, in upper case. */
const byId = async (
  source: LinearSource,
  refs: IssueRef[],
  want: FieldSet,
  signal: AbortSignal,
): Promise<Map<string, LinearIssue>> => {
  const found = new Map<string, LinearIssue>();
  const ids = [...new Set(refs.filter(isId).map(({ id }) => id))];
  if (ids.length === 0) return found;
  for await (const { issues } of pages(source, idsFilter(ids), want, signal, null))
    for (const issue of issues)
      for (const name of [issue.id, issue.identifier, ...issue.previousIdentifiers])
        found.set(name.toUpperCase(), issue);
  return found;
};

/** By a filter; the cursor is Linear's own. One that is refused starts the read over. */
export async function* readFilter(
  source: LinearSource,
  filter: Filter,
  want: FieldSet,
  { signal, cursor = null }: ReadOptions,
): AsyncGenerator<FactsPage> {
  let begun = false;
  try {
    for await (const { issues, next } of pages(source, filter, want, signal, cursor)) {
      begun = true;
      const facts = issues.map((issue) => factsOf(issue, source.site, want));
      yield { facts, missing: [], cursor: next, total: null };
    }
    return;
  } catch (error) {
    if (begun || cursor === null || !isProblem(error, 'bad-query')) throw error;
  }
  yield* readFilter(source, filter, want, { signal });
}

const ChildrenCursor = z.object({ from: z.number().int().min(0), after: z.string().nullable() });

/** Children of a hundred parents at a time. */
export async function* readChildren(
  source: LinearSource,
  parents: IssueRef[],
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  const ids = parents.filter(isId).map(({ id }) => id);
  const start = readCursor(ChildrenCursor, cursor) ?? { from: 0, after: null };
  for (let { from, after } = start; from < ids.length; from += PAGE, after = null) {
    const last = from + PAGE >= ids.length;
    const filter = childrenFilter(ids.slice(from, from + PAGE));
    for await (const page of readFilter(source, filter, want, { signal, cursor: after })) {
      const next = page.cursor === null ? { from: from + PAGE, after: null } : { from, after: page.cursor };
      yield { ...page, cursor: page.cursor === null && last ? null : writeCursor(next) };
    }
  }
}
