import { checked } from '../../http/shape.ts';
import { SearchPage } from './schemas.ts';
import type { DataCenterSource } from './source.ts';

export interface Search {
  jql: string;
  fields: readonly string[];
  /**
   * Strict: a value that does not exist refuses the whole query, with Jira's words. Lenient: it finds
   * nothing, and the others are found all the same.
   */
  strict: boolean;
  startAt?: number;
  /** At most this many on a page; the server may send fewer. */
  pageSize?: number;
  /** `changelog`: with each issue its whole history, which is long. */
  expand?: readonly 'changelog'[];
  signal: AbortSignal;
}

export interface Found {
  issues: unknown[];
  total: number;
  /** Where to go on; null after the last page. */
  next: number | null;
}

/** Servers cap a page, mostly at 1,000; what was asked for is never taken for what came. */
const PAGE = 500;

/** Encoded; an address of 8 kB is refused with its headers. */
const GET_MAX = 4_000;

/** The first page from `startAt` on, by GET where it fits, since GET passes the XSRF filter. */
const ask = async ({ transport, posts }: DataCenterSource, search: Search): Promise<SearchPage> => {
  const { jql, fields, strict, signal, startAt = 0, pageSize = PAGE, expand = [] } = search;
  // The REST bean takes a boolean here; the words of Cloud's v2 ("warn") would be refused in a body.
  const question = { jql, startAt, maxResults: pageSize, validateQuery: strict };
  const path = '/rest/api/2/search';
  const short = encodeURIComponent(jql).length <= GET_MAX || !posts.allowed;
  const answer = await transport.send(
    short
      ? { path, query: { ...question, fields: fields.join(','), expand }, signal }
      : {
          method: 'POST',
          path,
          body: { ...question, fields, expand },
          headers: { 'X-Atlassian-Token': 'no-check' },
          idempotent: true,
          signal,
        },
  );
  return checked(transport, SearchPage, answer.body);
};

/**
 * Pages of a search by offset. When the total shrank, as many rows may have slipped from what was not yet
 * read into what was: then as many are read again. A row twice does no harm, a row left out would.
 */
export async function* searchPages(source: DataCenterSource, search: Search): AsyncGenerator<Found> {
  let before = 0;
  for (let at: number | null = search.startAt ?? 0; at !== null; ) {
    const { issues, total } = await ask(source, { ...search, startAt: at });
    const lost = Math.min(Math.max(0, before - total), at);
    before = total;
    const reached: number = lost > 0 ? at - lost : at + issues.length;
    at = issues.length > 0 && reached < total ? reached : null;
    yield { issues, total, next: at };
  }
}
