/** Finding tickets by key and by words, for both kinds of Jira. */
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { checked } from '../http/shape.ts';
import type { Transport } from '../http/transport.ts';
import type { IssueSummary, Tracker } from '../tracker.ts';
import { browseUrl } from './facts.ts';
import { searchJql } from './queries.ts';
import { JiraSummary } from './schemas.ts';
import { SEEN_LATELY_MS, type SignedInCheck } from './signed-in.ts';

/** Tickets that a search shows at the most. */
export const SEARCH_MAX = 20;

interface Options {
  transport: Transport;
  place: { tracker: TrackerId; site: string; base: string };
  signedIn: SignedInCheck;
  issue: Tracker['issue'];
  /** The first page of what a query finds, each with its summary, as Jira sends them. */
  found(jql: string, signal: AbortSignal): Promise<unknown[]>;
}

/** The ticket whose key was typed comes first; the rest is Jira's own order. */
export const jiraSearch = ({ transport, place, signedIn, issue, found }: Options): Tracker['search'] => {
  const { tracker, site, base } = place;
  const summaries = async (jql: string, signal: AbortSignal): Promise<IssueSummary[]> =>
    checked(transport, z.array(JiraSummary), await found(jql, signal), 'issues').map(
      ({ id, key, fields }) => ({
        ref: { tracker, site, id, key },
        title: fields.summary,
        url: browseUrl(base, key),
      }),
    );

  return async (text, signal) => {
    const key = text.trim().toUpperCase();
    const exact = await issue(key, { numbers: [], estimate: null, history: false }, signal);
    const jql = searchJql(text);
    if (jql !== null) await signedIn(signal, SEEN_LATELY_MS);
    const all = jql === null ? [] : await summaries(jql, signal);
    const rest = all.filter(({ ref }) => ref.id !== exact?.ref.id);
    return [...(exact ? [exact] : []), ...rest]
      .slice(0, SEARCH_MAX)
      .map(({ ref, title, url }) => ({ ref, title, url }));
  };
};
