import type { IssueFacts } from '#utils/measure/facts.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { readCursor, writeCursor } from '../../cursor.ts';
import { isProblem } from '../../http/errors.ts';
import { checked } from '../../http/shape.ts';
import type { FactsPage, FieldSet, ReadOptions } from '../../tracker.ts';
import { fieldsFor, toFacts } from '../facts.ts';
import { childrenJql } from '../queries.ts';
import { JiraIssue } from '../schemas.ts';
import { SEEN_JUST_NOW_MS, SEEN_LATELY_MS } from '../signed-in.ts';
import { BULK_MAX, type ReadByIds } from './by-id.ts';
import { searchPages } from './search-pages.ts';
import type { JiraSource } from './source.ts';

const Issues = z.array(JiraIssue);

/** Issues as facts, with their histories where those are wanted. */
export const factsOf = async (
  source: JiraSource,
  raw: unknown[],
  want: FieldSet,
  signal: AbortSignal,
): Promise<IssueFacts[]> => {
  const facts = checked(source.transport, Issues, raw, 'issues').map((issue) =>
    toFacts(issue, { tracker: 'jira-cloud', ...source.place, want, cancelled: source.cancelled }),
  );
  return want.history ? source.addHistories(facts, signal) : facts;
};

/** Only digits: an id goes into a query as it is. */
const isId = ({ id }: IssueRef): boolean => /^\d{1,19}$/.test(id);

const FromCursor = z.object({ from: z.number().int().min(0) });

/** By reference, a hundred at a time and in the order asked; the cursor counts references. */
export async function* readIssues(
  source: JiraSource,
  byIds: ReadByIds,
  refs: IssueRef[],
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  await source.signedIn(signal, SEEN_LATELY_MS);
  for (let from = readCursor(FromCursor, cursor)?.from ?? 0; from < refs.length; from += BULK_MAX) {
    const asked = refs.slice(from, from + BULK_MAX);
    const ids = [...new Set(asked.filter(isId).map(({ id }) => id))];
    const raw = ids.length > 0 ? await byIds(ids, fieldsFor(want), signal) : [];
    const facts = await factsOf(source, raw, want, signal);
    const found = new Map(facts.map((one) => [one.ref.id, one]));
    const missing = asked.filter(({ id }) => !found.has(id));
    if (missing.length > 0) await source.signedIn(signal, SEEN_JUST_NOW_MS);
    const next = from + BULK_MAX;
    yield {
      facts: ids.flatMap((id) => found.get(id) ?? []),
      missing,
      cursor: next < refs.length ? writeCursor({ from: next }) : null,
      total: refs.length,
    };
  }
}

/**
 * By a query; the cursor is Jira's own token, good for the same query and for seven days. Past that Jira
 * refuses it, and the read starts over.
 */
export async function* readQuery(
  source: JiraSource,
  jql: string,
  want: FieldSet,
  { signal, cursor = null }: ReadOptions,
): AsyncGenerator<FactsPage> {
  await source.signedIn(signal, SEEN_LATELY_MS);
  let begun = false;
  try {
    for await (const { issues, token } of searchPages(source, jql, fieldsFor(want), signal, cursor)) {
      if (issues.length === 0) await source.signedIn(signal, SEEN_JUST_NOW_MS);
      begun = true;
      const facts = await factsOf(source, issues, want, signal);
      yield { facts, missing: [], cursor: token, total: null };
    }
    return;
  } catch (error) {
    if (begun || cursor === null || !isProblem(error, 'bad-query')) throw error;
  }
  yield* readQuery(source, jql, want, { signal });
}

const PARENTS_MAX = 50;
const ChildrenCursor = z.object({
  from: z.number().int().min(0),
  size: z.number().int().min(1),
  token: z.string().nullable(),
});
type ChildrenCursor = z.infer<typeof ChildrenCursor>;

/**
 * Children of some parents at a time. A parent that is gone makes Jira refuse the whole list: then fewer
 * are asked for, until it stands alone and is passed over.
 */
export async function* readChildren(
  source: JiraSource,
  parents: IssueRef[],
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  await source.signedIn(signal, SEEN_LATELY_MS);
  const ids = parents.filter(isId).map(({ id }) => id);
  const place = (at: ChildrenCursor) => (at.from < ids.length ? writeCursor(at) : null);
  let at = readCursor(ChildrenCursor, cursor) ?? start(0);
  while (at.from < ids.length) {
    const jql = childrenJql(ids.slice(at.from, at.from + at.size));
    const after = start(at.from + at.size);
    try {
      for await (const { issues, token } of searchPages(source, jql, fieldsFor(want), signal, at.token)) {
        const next = token === null ? after : { ...at, token };
        const facts = await factsOf(source, issues, want, signal);
        yield { facts, missing: [], cursor: place(next), total: null };
      }
      at = after;
    } catch (error) {
      if (!isProblem(error, 'bad-query')) throw error;
      at = afterRefusal(at);
    }
  }
}

const start = (from: number): ChildrenCursor => ({ from, size: PARENTS_MAX, token: null });

/** An old token is the first suspect, then one of the parents. */
const afterRefusal = ({ from, size, token }: ChildrenCursor): ChildrenCursor => {
  if (token !== null) return { from, size, token: null };
  return size === 1 ? start(from + 1) : { from, size: Math.ceil(size / 2), token: null };
};
