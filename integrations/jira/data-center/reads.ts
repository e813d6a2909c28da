import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { readCursor, writeCursor } from '../../cursor.ts';
import type { FactsPage, FieldSet, ReadOptions } from '../../tracker.ts';
import { isKey } from '../queries.ts';
import { SEEN_JUST_NOW_MS, SEEN_LATELY_MS } from '../signed-in.ts';
import { askingFor, factsOf } from './facts.ts';
import { clauseName } from './parent-fields.ts';
import { childrenJql, idsJql, isId } from './queries.ts';
import { searchPages } from './search.ts';
import type { DataCenterSource } from './source.ts';

const FromCursor = z.object({ from: z.number().int().min(0) });

/** By reference, hundreds at a time and in the order asked; the cursor counts references. */
export async function* readIssues(
  source: DataCenterSource,
  refs: IssueRef[],
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  await source.signedIn(signal, SEEN_LATELY_MS);
  for (let from = readCursor(FromCursor, cursor)?.from ?? 0; from < refs.length; ) {
    const asked = refs.slice(from, from + source.posts.refs);
    const raw = await byIds(source, asked, want, signal);
    if (raw === null) continue;
    const facts = await factsOf(source, raw, want, signal);
    const found = new Map(facts.map((one) => [one.ref.id, one]));
    const missing = asked.filter(({ id }) => !found.has(id));
    if (missing.length > 0) await source.signedIn(signal, SEEN_JUST_NOW_MS);
    from += asked.length;
    yield {
      facts: [...new Set(asked.map(({ id }) => id))].flatMap((id) => found.get(id) ?? []),
      missing,
      cursor: from < refs.length ? writeCursor({ from }) : null,
      total: refs.length,
    };
  }
}

/** Null: the XSRF filter refused; shorter requests are in order. */
const byIds = async (
  source: DataCenterSource,
  refs: readonly IssueRef[],
  want: FieldSet,
  signal: AbortSignal,
): Promise<unknown[] | null> => {
  const ids = [...new Set(refs.map(({ id }) => id).filter(isId))];
  if (ids.length === 0) return [];
  const raw: unknown[] = [];
  try {
    const asking = await askingFor(source, want, signal);
    const search = { ...asking, jql: idsJql(ids), strict: false, signal };
    for await (const { issues } of searchPages(source, search)) raw.push(...issues);
    return raw;
  } catch (error) {
    if (source.posts.refused(error)) return null;
    throw error;
  }
};

const PageCursor = z.object({ at: z.number().int().min(0) });

/** By a query, oldest first; the cursor is an offset. */
export async function* readQuery(
  source: DataCenterSource,
  jql: string,
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  await source.signedIn(signal, SEEN_LATELY_MS);
  const asking = await askingFor(source, want, signal);
  const startAt = readCursor(PageCursor, cursor)?.at ?? 0;
  for await (const { issues, total, next } of searchPages(source, {
    ...asking,
    ...{ jql, strict: true, startAt, signal },
  })) {
    if (issues.length === 0) await source.signedIn(signal, SEEN_JUST_NOW_MS);
    yield {
      facts: await factsOf(source, issues, want, signal),
      missing: [],
      cursor: next === null ? null : writeCursor({ at: next }),
      total,
    };
  }
}

const ChildrenCursor = z.object({
  from: z.number().int().min(0),
  size: z.number().int().min(1),
  at: z.number().int().min(0),
});
type ChildrenCursor = z.infer<typeof ChildrenCursor>;

/** Children of some parents at a time: sub-tasks, issues of an epic, and epics below an initiative, in one query. */
export async function* readChildren(
  source: DataCenterSource,
  parents: IssueRef[],
  want: FieldSet,
  { signal, cursor }: ReadOptions,
): AsyncGenerator<FactsPage> {
  await source.signedIn(signal, SEEN_LATELY_MS);
  const known = parents.filter(({ id, key }) => isId(id) && isKey(key));
  for (const { key, id } of known) source.ids.set(key, id);
  const clauses = (await source.parentFields(signal)).map(clauseName);
  const asking = await askingFor(source, want, signal);
  const start = (from: number): ChildrenCursor => ({ from, size: source.posts.parents, at: 0 });
  let place = readCursor(ChildrenCursor, cursor) ?? start(0);
  while (place.from < known.length) {
    const jql = childrenJql(known.slice(place.from, place.from + place.size), clauses);
    const after = start(place.from + place.size);
    try {
      const search = { ...asking, jql, strict: false, startAt: place.at, signal };
      for await (const { issues, next } of searchPages(source, search)) {
        const goOn = next === null ? after : { ...place, at: next };
        yield {
          facts: await factsOf(source, issues, want, signal),
          missing: [],
          cursor: goOn.from < known.length ? writeCursor(goOn) : null,
          total: null,
        };
      }
      place = after;
    } catch (error) {
      if (!source.posts.refused(error)) throw error;
      place = start(place.from);
    }
  }
}
