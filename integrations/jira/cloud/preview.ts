import type { Preview } from '#utils/messaging/rule-help.ts';
import { z } from '#utils/zod.ts';
import { isProblem } from '../../http/errors.ts';
import { checked } from '../../http/shape.ts';
import { PREVIEW_FIELDS, previewIssues } from '../preview.ts';
import { SEEN_JUST_NOW_MS } from '../signed-in.ts';
import { searchPages } from './search-pages.ts';
import type { JiraSource } from './source.ts';

const Count = z.object({ count: z.number().int().min(0) });

/** One page, and where there are more Jira's own estimate of how many (`approximate-count`, 2026-11). */
export const previewOf = async (source: JiraSource, jql: string, signal: AbortSignal): Promise<Preview> => {
  const { transport, place, cancelled } = source;
  const page = (await searchPages(source, jql, PREVIEW_FIELDS, signal).next()).value;
  const raw = page?.issues ?? [];
  if (raw.length === 0) await source.signedIn(signal, SEEN_JUST_NOW_MS);
  const issues = previewIssues(transport, raw, { tracker: 'jira-cloud', ...place, cancelled });
  if (!page || page.token === null) return { count: issues.length, counted: 'exactly', issues };
  const about = await approximateCount(source, jql, signal);
  return about === null || about < issues.length
    ? { count: issues.length, counted: 'at-least', issues }
    : { count: about, counted: 'about', issues };
};

/** Null where it cannot be asked: it is a POST, and an XSRF filter may stand in the way. */
const approximateCount = async (
  { transport }: JiraSource,
  jql: string,
  signal: AbortSignal,
): Promise<number | null> => {
  try {
    const { body } = await transport.send({
      method: 'POST',
      path: '/rest/api/3/search/approximate-count',
      body: { jql },
      headers: { 'X-Atlassian-Token': 'no-check' },
      idempotent: true,
      signal,
    });
    return checked(transport, Count, body).count;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
};
