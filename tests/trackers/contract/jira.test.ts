import { createCloudClient } from 'jira.js/cloud';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJiraCloudTracker, type JiraOptions } from '#integrations/jira/cloud/tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import { problemOf } from '#tests/support/problem-of.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { type JiraSimulator, startJira } from '../jira/jira.ts';
import { ESTIMATE_FIELD, FIELD_IDS } from '../quarter/field-ids.ts';
import { jiraSuite, mine, quarter } from './jira-suite.ts';
import { asBrowser, factsIn, impatient, keysIn, NOTHING, never, pagesOf, read } from './support.ts';

const SITE = quarter.sites.jira.cloudId;
const refs: IssueRef[] = mine.map(({ id, key }) => ({ tracker: 'jira-cloud', site: SITE, id, key }));
const refOf = (n: number): IssueRef => refs[n] ?? { tracker: 'jira-cloud', site: SITE, id: '0', key: 'NO-0' };
const place = { tracker: 'jira-cloud', site: SITE } as const;

let jira: JiraSimulator;
beforeEach(async () => {
  jira = await startJira({ quarter, pageSize: 40 });
});
afterEach(() => jira.close());

const connect = (options: JiraOptions = {}, secret: Secret = { kind: 'session' }) =>
  createJiraCloudTracker({ site: SITE, base: jira.url }, secret, {
    ...asBrowser(jira.gate.signIn(), jira.url),
    ...impatient(),
    ...options,
  });
jiraSuite({
  start: async () => {
    await jira.close();
    jira = await startJira({ quarter, pageSize: 40 });
    return { jira, place, connect };
  },
  wrong: { kind: 'token', email: 'a@b.c', token: 'x' },
  reads: 'bulkfetch',
});

describe('who is there', () => {
  it('by session and by token', async () => {
    const token: Secret = { kind: 'token', ...jira.gate.credentials };
    for (const tracker of [connect(), connect({}, token)])
      expect(await tracker.verify(never())).toMatchObject({ site: SITE, displayName: jira.gate.accountName });
  });
});

describe('issues by reference', () => {
  it('by GET where the XSRF filter stands in the way, with the same result', async () => {
    jira.state.remove(refOf(5).key);
    const stranger = connect(asBrowser(jira.gate.signIn()));
    const pages = await pagesOf(stranger.issues(refs, NOTHING, read()));
    expect(pages).toEqual(await pagesOf(connect().issues(refs, NOTHING, read())));
    expect(jira.requests.filter(({ status }) => status === 403)).toHaveLength(1);
  });
});

describe('rules', () => {
  const parents = new Set(mine.flatMap(({ parent }) => (parent === null ? [] : [parent])));

  it('children of all parents, with a deleted one among them', async () => {
    const all = refs.filter(({ key, id }) => parents.has(key) || parents.has(id));
    expect(all.length).toBeGreaterThan(3);
    const gone = all[1];
    jira.state.remove(gone?.key ?? '');
    const wanted = mine.filter(
      ({ parent }) => parent !== null && parent !== gone?.key && parent !== gone?.id,
    );
    expect(keysIn(await pagesOf(connect().children(all, NOTHING, read())))).toEqual(
      wanted.map(({ key }) => key).sort(),
    );
  });
});

describe('trouble', () => {
  it('passes: a 429 and a 503 cost time and nothing else', async () => {
    const { sleep, waits } = impatient();
    jira.fault({ match: 'bulkfetch', status: 429, times: 1 });
    jira.fault({ match: 'bulkfetch', status: 503, times: 1 });
    const pages = await pagesOf(connect({ sleep }).issues(refs.slice(0, 10), NOTHING, read()));
    expect(factsIn(pages)).toHaveLength(10);
    expect(waits.some((ms) => ms >= 1000)).toBe(true);
  });

  it('stays: a part of the API that is gone', async () => {
    jira.fault({ match: 'bulkfetch', status: 410 });
    expect((await problemOf(pagesOf(connect().issues([refOf(0)], NOTHING, read())))).code).toBe('gone');
  });

  it('an abort ends a hanging read with its own reason', async () => {
    jira.fault({ match: 'bulkfetch', hang: true });
    const stop = new AbortController();
    const reading = pagesOf(connect().issues([refOf(0)], NOTHING, { signal: stop.signal }));
    await expect.poll(() => jira.requests.some(({ path }) => path.endsWith('bulkfetch'))).toBe(true);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});

it('nobody is asked for and nobody comes along', async () => {
  const tracker = connect();
  const want = { numbers: Object.values(FIELD_IDS), estimate: ESTIMATE_FIELD, history: false };
  const kept = [
    await pagesOf(tracker.issues(refs, want, read())),
    await pagesOf(tracker.select({ kind: 'jql', ...place, jql: 'project is not EMPTY' }, want, read())),
    await tracker.search('a', never()),
    await tracker.fields(never()),
  ];
  const text = JSON.stringify(kept);
  for (const person of quarter.people) expect(text).not.toContain(person);
  const asked = new Set(jira.requests.flatMap(({ fields }) => fields ?? []));
  expect([...asked].sort()).toEqual(
    [
      ...Object.values(FIELD_IDS),
      'created',
      'issuetype',
      'labels',
      'parent',
      'project',
      'resolution',
      'resolutiondate',
      'status',
      'statuscategorychangedate',
      'summary',
      'updated',
    ].sort(),
  );
});

describe('jira.js’s own client', () => {
  it('understands the simulator, with every answer held against its schemas', async () => {
    const { email, token } = jira.gate.credentials;
    const client = createCloudClient({
      host: jira.url,
      auth: { type: 'basic', email, apiToken: token },
      onSchemaMismatch: 'throw',
    });
    const fields = ['summary', 'status'];
    expect((await client.myself.getCurrentUser()).displayName).toBe(jira.gate.accountName);
    expect((await client.issueFields.getFields()).length).toBeGreaterThan(4);
    const found = await client.issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'project is not EMPTY',
      fields,
    });
    expect(found.issues).toHaveLength(40);
    expect(found.nextPageToken).toBeTypeOf('string');
    const bulk = await client.issues.bulkFetchIssues({ issueIdsOrKeys: [refOf(0).id, refOf(1).key], fields });
    expect(bulk.issues?.map(({ key }) => key)).toEqual([refOf(0).key, refOf(1).key]);
    expect((await client.issues.getIssue({ issueIdOrKey: refOf(0).key, fields })).id).toBe(refOf(0).id);
  });
});

describe('requests, counted', () => {
  const byId = (n: number): IssueRef[] =>
    Array.from({ length: n }, (_, i) => ({ ...place, id: String(700_000 + i), key: `BIG-${i + 1}` }));
  const asked = (part: string): number => jira.requests.filter(({ path }) => path.includes(part)).length;

  it('10,000 linked issues: one request each hundred', async () => {
    await pagesOf(connect().issues(byId(10_000), NOTHING, read()));
    expect(asked('issue/bulkfetch')).toBe(100);
    expect(jira.requests.length - asked('myself')).toBeLessThanOrEqual(102);
  });

  it('with histories: one more for each page that brought issues, and the statuses once', async () => {
    await pagesOf(connect().issues(refs, { ...NOTHING, history: true }, read()));
    const pages = Math.ceil(refs.length / 100);
    expect(asked('issue/bulkfetch')).toBe(pages);
    expect(asked('changelog/bulkfetch')).toBe(pages);
    expect(asked('/status')).toBe(1);
  });
});
