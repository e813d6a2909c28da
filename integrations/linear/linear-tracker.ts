import type { Query } from '#utils/okr/model/link.ts';
import { isProblem } from '../http/errors.ts';
import { createTransport } from '../http/transport.ts';
import type { TrackerOptions, TrackerPlace } from '../place.ts';
import type { Secret } from '../secret.ts';
import type { IssueSummary, Tracker } from '../tracker.ts';
import { linearAuth } from './auth.ts';
import { LINEAR_API, LINEAR_LIMITS, linearClient } from './client.ts';
import { ISSUE, ISSUE_WITH_HISTORY, SEARCH, SEARCH_PAGE, WHO } from './documents.ts';
import { estimateField } from './facts.ts';
import { judgeLinear } from './judge.ts';
import { linearOutlines } from './outlines.ts';
import { countFrom, previewOf } from './preview.ts';
import { changedSince, filterOf, isIdentifier, isUuid, teamsFilter } from './queries.ts';
import { factsOf, type LinearSource, readChildren, readFilter, readIssues } from './reads.ts';
import { namedPerson } from './refuse-people.ts';
import { Found, type LinearIssue, OneIssue, Who } from './schemas.ts';
import { linearSuggest } from './suggest.ts';

export interface LinearOptions extends TrackerOptions {
  /** Origin of the API; Linear's own unless given. */
  api?: string;
}

/** Linear over a personal API key or OAuth. */
export const createLinearTracker = (
  { site }: TrackerPlace,
  secret: Secret,
  options: LinearOptions = {},
): Tracker => {
  const transport = createTransport({
    ...options,
    base: options.api ?? LINEAR_API,
    auth: linearAuth(secret, options),
    limits: LINEAR_LIMITS,
    judge: judgeLinear,
  });
  const client = linearClient(transport);
  const source: LinearSource = { client, site };

  const one = async (key: string, document: string, signal: AbortSignal): Promise<LinearIssue | null> => {
    if (!isIdentifier(key)) return null;
    try {
      const { issue } = await client.ask(document, { id: key }, OneIssue, signal);
      return issue.trashed === true ? null : issue;
    } catch (error) {
      if (isProblem(error, 'not-found')) return null;
      throw error;
    }
  };

  const summary = ({
    id,
    identifier,
    title,
    url,
  }: Pick<LinearIssue, 'id' | 'identifier' | 'title' | 'url'>): IssueSummary => ({
    ref: { tracker: 'linear', site, id, key: identifier },
    title,
    url,
  });

  /** The filter of a rule; throws `bad-query` for another tracker's and `names-person` for one about people. */
  const allowed = (query: Query) => {
    const filter = filterOf(query);
    if (!filter) throw transport.error({ code: 'bad-query', detail: 'This rule is not for Linear.' });
    const person = namedPerson(filter);
    if (person !== null) throw transport.error({ code: 'names-person', detail: person });
    return filter;
  };

  const search: Tracker['search'] = async (text, signal) => {
    const term = text.trim();
    if (term === '') return [];
    const exact = await one(term, ISSUE, signal);
    const { searchIssues } = await client.ask(SEARCH, { term }, Found, signal);
    const rest = searchIssues.nodes.filter(({ id }) => id !== exact?.id);
    return [...(exact ? [exact] : []), ...rest].slice(0, SEARCH_PAGE).map(summary);
  };

  return {
    id: 'linear',
    site,
    async verify(signal) {
      const { viewer, organization } = await client.ask(WHO, {}, Who, signal);
      return {
        site: organization.id,
        siteName: `linear.app/${organization.urlKey}`,
        accountId: viewer.id,
        displayName: viewer.name,
      };
    },
    issues: (refs, want, read) => readIssues(source, refs, want, read),
    async issue(key, want, signal) {
      const found = await one(key, want.history ? ISSUE_WITH_HISTORY : ISSUE, signal);
      return found && factsOf(found, site, want);
    },
    async *select(query, want, { since = null, ...read }) {
      yield* readFilter(source, changedSince(allowed(query), since), want, read);
    },
    children: (parents, want, read) => readChildren(source, parents, want, read),
    changed: (projects, since, want, read) =>
      readFilter(source, changedSince(teamsFilter(projects.filter(isUuid)), since), want, read),
    preview: async (query, signal) => previewOf(source, allowed(query), signal),
    countMore: (query, from, signal) => countFrom(source, allowed(query), from, signal),
    suggest: linearSuggest(source, search),
    search,
    ...linearOutlines(source),
    fields: () => Promise.resolve([estimateField(site)]),
    // Linear's addresses hold no list of issues.
    listUrl: () => null,
  };
};
