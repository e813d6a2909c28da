import { realEnvironment } from '../../http/environment.ts';
import { createTransport } from '../../http/transport.ts';
import type { TrackerOptions, TrackerPlace } from '../../place.ts';
import type { Secret } from '../../secret.ts';
import type { FieldSet, Tracker } from '../../tracker.ts';
import type { CancelledNames } from '../cancelled.ts';
import { fieldsFor } from '../facts.ts';
import { numericFields } from '../fields.ts';
import { jiraOutlines } from '../outlines.ts';
import { changedJql, isKey, listAddress } from '../queries.ts';
import { ruleJql } from '../rule-jql.ts';
import { jiraSearch } from '../search.ts';
import { foundOrNull, SEEN_LATELY_MS, signedInCheck } from '../signed-in.ts';
import { jiraSuggest } from '../suggest.ts';
import { jiraAuth } from './auth.ts';
import { readByIds } from './by-id.ts';
import { JIRA_LIMITS, jiraClient } from './client.ts';
import { historiesOf } from './histories.ts';
import { getFields, getIssue } from './jira-js.ts';
import { previewOf } from './preview.ts';
import { factsOf, readChildren, readIssues, readQuery } from './reads.ts';
import { searchPages } from './search-pages.ts';
import { cloudId, type JiraSource, myself } from './source.ts';

export interface JiraOptions extends TrackerOptions {
  /** What the site calls work that was given up; English names otherwise. */
  cancelled?: CancelledNames;
}

/** Jira Cloud over the viewer's session or an API token. */
export const createJiraCloudTracker = (
  place: TrackerPlace,
  secret: Secret,
  options: JiraOptions = {},
): Tracker => {
  const base = new URL(place.base).origin;
  const transport = createTransport({ ...options, base, auth: jiraAuth(secret), limits: JIRA_LIMITS });
  const { cancelled } = options;
  const source: JiraSource = {
    transport,
    place: { ...place, base },
    cancelled,
    addHistories: historiesOf({ transport, cancelled }),
    signedIn: signedInCheck((signal) => myself(transport, signal), options.now ?? realEnvironment.now),
  };
  const byIds = readByIds(source);
  const allFields = (signal: AbortSignal) => getFields(jiraClient(transport, signal));
  const queryFor = ruleJql(transport, allFields);

  const one = async (key: string, want: FieldSet, signal: AbortSignal) => {
    if (!isKey(key)) return null;
    await source.signedIn(signal, SEEN_LATELY_MS);
    return foundOrNull(source.signedIn, signal, async () => {
      const issue = await getIssue(jiraClient(transport, signal), {
        issueIdOrKey: encodeURIComponent(key),
        fields: fieldsFor(want),
      });
      return (await factsOf(source, [issue], want, signal))[0] ?? null;
    });
  };

  const search = jiraSearch({
    ...{ transport, signedIn: source.signedIn, issue: one },
    place: { tracker: 'jira-cloud', site: place.site, base },
    async found(jql, signal) {
      return (await searchPages(source, jql, ['summary'], signal).next()).value?.issues ?? [];
    },
  });

  const suggest = jiraSuggest({
    ...{ transport, search, api: '/rest/api/3' },
    place: { tracker: 'jira-cloud', site: place.site },
    signedIn: (signal) => source.signedIn(signal, SEEN_LATELY_MS),
  });

  const children: Tracker['children'] = (parents, want, read) => readChildren(source, parents, want, read);
  const outlines = jiraOutlines({
    ...{ transport, children, signedIn: source.signedIn, api: '/rest/api/3' },
    place: { tracker: 'jira-cloud', site: place.site, base },
    async page(jql, fields, after, signal) {
      const page = (await searchPages(source, jql, fields, signal, after).next()).value;
      return { issues: page?.issues ?? [], after: page?.token ?? null };
    },
  });

  return {
    id: 'jira-cloud',
    site: place.site,
    async verify(signal) {
      const site = await cloudId(transport, signal);
      const { accountId, displayName } = await myself(transport, signal);
      return { site, siteName: transport.host, accountId, displayName };
    },
    issues: (refs, want, read) => readIssues(source, byIds, refs, want, read),
    issue: one,
    async *select(query, want, { since = null, ...read }) {
      yield* readQuery(source, await queryFor(query, since, read.signal), want, read);
    },
    children,
    changed: (projects, since, want, read) => readQuery(source, changedJql(projects, since), want, read),
    ...outlines,
    async preview(query, signal) {
      await source.signedIn(signal, SEEN_LATELY_MS);
      return previewOf(source, await queryFor.asTyped(query, signal), signal);
    },
    suggest,
    search,
    async fields(signal) {
      await source.signedIn(signal, SEEN_LATELY_MS);
      return numericFields(await allFields(signal), { tracker: 'jira-cloud', site: place.site });
    },
    listUrl: (refs) =>
      listAddress(
        base,
        refs.map(({ key }) => key),
      ),
  };
};
