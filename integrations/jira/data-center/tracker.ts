import { siteOf } from '#utils/okr/model/tracker-ref.ts';
import { realEnvironment } from '../../http/environment.ts';
import { createTransport } from '../../http/transport.ts';
import type { TrackerOptions, TrackerPlace } from '../../place.ts';
import type { Secret } from '../../secret.ts';
import type { FieldSet, Tracker } from '../../tracker.ts';
import type { CancelledNames } from '../cancelled.ts';
import { numericFields } from '../fields.ts';
import { statusCategories } from '../history.ts';
import { jiraOutlines } from '../outlines.ts';
import { changedJql, isKey, jqlFor, listAddress } from '../queries.ts';
import { ruleJql } from '../rule-jql.ts';
import { jiraSearch, SEARCH_MAX } from '../search.ts';
import { foundOrNull, SEEN_LATELY_MS, signedInCheck } from '../signed-in.ts';
import { jiraSuggest } from '../suggest.ts';
import { siteName } from './address.ts';
import { dataCenterAuth } from './auth.ts';
import { askingFor, factsOf } from './facts.ts';
import { parentFieldsOf } from './parent-fields.ts';
import { parentRestriction } from './parent-rule.ts';
import { previewOf } from './preview.ts';
import { readChildren, readIssues, readQuery } from './reads.ts';
import { searchPages } from './search.ts';
import {
  createPosts,
  DATA_CENTER_LIMITS,
  type DataCenterSource,
  ledAway,
  myself,
  rememberFields,
  rememberStatuses,
} from './source.ts';

export interface DataCenterOptions extends TrackerOptions {
  /** What the site calls work that was given up; English names otherwise. */
  cancelled?: CancelledNames;
}

const OUTLINES_MAX = 100;
/** The offset that a page said the next one begins at. */
const startOf = (after: string | null): number => Math.max(0, Number.parseInt(after ?? '0', 10) || 0);

/**
 * Jira Data Center and Server 8 to 10, and what follows, over REST v2 with the open session or a personal
 * access token. The site's id is its base URL, context path included, as it is used here, by whichever scheme: the base
 * URL that the server believes in can differ from the one that people reach it by.
 */
export const createDataCenterTracker = (
  place: TrackerPlace,
  secret: Secret,
  options: DataCenterOptions = {},
): Tracker => {
  const { base } = place;
  const site = place.site || siteOf(base);
  const auth = dataCenterAuth(secret);
  const transport = createTransport({
    ...{ ...options, base, auth, limits: DATA_CENTER_LIMITS },
    judge: ledAway(base),
  });
  const allFields = rememberFields(transport);
  const allStatuses = rememberStatuses(transport);
  const source: DataCenterSource = {
    transport,
    place: { site, base },
    cancelled: options.cancelled,
    signedIn: signedInCheck((signal) => myself(transport, signal), options.now ?? realEnvironment.now),
    categories: async (signal) => statusCategories(await allStatuses(signal), options.cancelled),
    parentFields: async (signal) => parentFieldsOf(await allFields(signal)),
    ids: new Map(),
    posts: createPosts(),
  };
  const jqlOf = ruleJql(transport, allFields);

  const one = async (key: string, want: FieldSet, signal: AbortSignal) => {
    if (!isKey(key)) return null;
    await source.signedIn(signal, SEEN_LATELY_MS);
    const { fields, expand = [] } = await askingFor(source, want, signal);
    return foundOrNull(source.signedIn, signal, async () => {
      const path = `/rest/api/2/issue/${encodeURIComponent(key)}`;
      const query = { fields: fields.join(','), expand };
      const { body } = await transport.send({ path, query, signal });
      return (await factsOf(source, [body], want, signal))[0] ?? null;
    });
  };

  const search = jiraSearch({
    ...{ transport, signedIn: source.signedIn, issue: one },
    place: { tracker: 'jira-dc', site, base },
    async found(jql, signal) {
      const search = { jql, fields: ['summary'], strict: true, pageSize: SEARCH_MAX, signal };
      return (await searchPages(source, search).next()).value?.issues ?? [];
    },
  });

  const suggest = jiraSuggest({
    ...{ transport, search, api: '/rest/api/2' },
    place: { tracker: 'jira-dc', site },
    signedIn: (signal) => source.signedIn(signal, SEEN_LATELY_MS),
  });

  const children: Tracker['children'] = (parents, want, read) => readChildren(source, parents, want, read);
  const outlines = jiraOutlines({
    ...{ transport, children, signedIn: source.signedIn, api: '/rest/api/2' },
    place: { tracker: 'jira-dc', site, base },
    async page(jql, fields, after, signal) {
      const search = { jql, fields, strict: true, pageSize: OUTLINES_MAX, startAt: startOf(after), signal };
      const page = (await searchPages(source, search).next()).value;
      return { issues: page?.issues ?? [], after: page?.next == null ? null : String(page.next) };
    },
  });

  return {
    id: 'jira-dc',
    site,
    async verify(signal) {
      const { key, name, displayName } = await myself(transport, signal);
      return { site, siteName: siteName(base), accountId: key ?? name, displayName };
    },
    issues: (refs, want, read) => readIssues(source, refs, want, read),
    issue: one,
    async *select(query, want, { since = null, ...read }) {
      const { signal } = read;
      if (query.kind === 'parent') await source.signedIn(signal, SEEN_LATELY_MS);
      const jql =
        query.kind === 'parent'
          ? jqlFor(await parentRestriction(source, query.issue, signal), since)
          : await jqlOf(query, since, signal);
      yield* readQuery(source, jql, want, read);
    },
    children,
    changed: (projects, since, want, read) => readQuery(source, changedJql(projects, since), want, read),
    ...outlines,
    async preview(query, signal) {
      await source.signedIn(signal, SEEN_LATELY_MS);
      const jql =
        query.kind === 'parent'
          ? await parentRestriction(source, query.issue, signal)
          : await jqlOf.asTyped(query, signal);
      return previewOf(source, jql, signal);
    },
    suggest,
    search,
    async fields(signal) {
      await source.signedIn(signal, SEEN_LATELY_MS);
      return numericFields(await allFields(signal), { tracker: 'jira-dc', site });
    },
    listUrl: (refs) =>
      listAddress(
        base,
        refs.map(({ key }) => key),
      ),
  };
};
