/** How tests ask a tracker. */
import type { FactsPage, FieldSet } from '#integrations/tracker.ts';

/** No field besides those that are always read. */
export const NOTHING: FieldSet = { numbers: [], estimate: null, history: false };

/** The signal of a request that nobody stops. */
export const never = (): AbortSignal => new AbortController().signal;

/** A read of lists from its beginning. */
export const read = () => ({ signal: never() });

/** All pages of a read. */
export const pagesOf = async (asked: AsyncIterable<FactsPage>): Promise<FactsPage[]> => {
  const pages: FactsPage[] = [];
  for await (const page of asked) pages.push(page);
  return pages;
};
