import type { Preview } from '#utils/messaging/rule-help.ts';
import { PREVIEW_FIELDS, previewIssues } from '../preview.ts';
import { SEEN_JUST_NOW_MS } from '../signed-in.ts';
import { searchPages } from './search.ts';
import type { DataCenterSource } from './source.ts';

const PAGE = 100;

/** One page, which says how many there are in all. */
export const previewOf = async (
  source: DataCenterSource,
  jql: string,
  signal: AbortSignal,
): Promise<Preview> => {
  const { transport, place, cancelled } = source;
  const search = { jql, fields: PREVIEW_FIELDS, strict: true, pageSize: PAGE, signal };
  const page = (await searchPages(source, search).next()).value;
  const raw = page?.issues ?? [];
  if (raw.length === 0) await source.signedIn(signal, SEEN_JUST_NOW_MS);
  const issues = previewIssues(transport, raw, { tracker: 'jira-dc', ...place, cancelled });
  return { count: Math.max(page?.total ?? 0, issues.length), counted: 'exactly', issues };
};
