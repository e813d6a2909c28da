/** What a filter would bring in, counted page by page. */
import type { CountedMore, Preview } from '#utils/messaging/rule-help.ts';
import type { z } from '#utils/zod.ts';
import { CATEGORIES } from './categories.ts';
import { COUNT, PREVIEW } from './documents.ts';
import type { Filter } from './queries.ts';
import type { LinearSource } from './reads.ts';
import { CountPage, type PageInfo, PreviewPage } from './schemas.ts';

/** One page; Linear does not count: `countFrom` does. What lies in the trash is no ticket. */
export const previewOf = async (
  { client, site }: LinearSource,
  filter: Filter,
  signal: AbortSignal,
): Promise<Preview> => {
  const { issues } = await client.ask(PREVIEW, { filter }, PreviewPage, signal);
  const alive = issues.nodes.filter(({ trashed }) => trashed !== true);
  return {
    count: alive.length,
    counted: issues.pageInfo.hasNextPage ? 'at-least' : 'exactly',
    ...moreOf(issues.pageInfo),
    issues: alive.map(({ id, identifier, title, url, state }) => ({
      ref: { tracker: 'linear', site, id, key: identifier },
      ...{ title, url },
      category: CATEGORIES[state.type] ?? 'todo',
    })),
  };
};

/** The next page, counted and no more. */
export const countFrom = async (
  { client }: LinearSource,
  filter: Filter,
  after: string,
  signal: AbortSignal,
): Promise<CountedMore> => {
  const { issues } = await client.ask(COUNT, { filter, after }, CountPage, signal);
  const alive = issues.nodes.filter(({ trashed }) => trashed !== true);
  return { count: alive.length, ...moreOf(issues.pageInfo) };
};

const moreOf = ({ hasNextPage, endCursor }: z.infer<typeof PageInfo>): { more?: string } =>
  hasNextPage && endCursor !== null ? { more: endCursor } : {};
