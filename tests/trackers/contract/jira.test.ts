import { createCloudClient } from 'jira.js/cloud';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TrackerError } from '#integrations/http/errors.ts';
import { createJiraCloudTracker, type JiraOptions } from '#integrations/jira/cloud/tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { type JiraSimulator, startJira } from '../jira/jira.ts';
import { ESTIMATE_FIELD, FIELD_IDS } from '../quarter/field-ids.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { categoryOf, factsIn, finishedOf, impatient, keysIn, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'jira');
const SITE = quarter.sites.jira.cloudId;
const NOTHING = { numbers: [], estimate: null, history: false };
const refs: IssueRef[] = mine.map(({ id, key }) => ({ tracker: 'jira-cloud', site: SITE, id, key }));
const refOf = (n: number): IssueRef => refs[n] ?? { tracker: 'jira-cloud', site: SITE, id: '0', key: 'NO-0' };
const place = { tracker: 'jira-cloud', site: SITE } as const;

let jira: JiraSimulator;
beforeEach(async () => {
  jira = await startJira({ quarter, pageSize: 40 });
});
afterEach(() => jira.close());

/** As a browser's background page sends it: its session, its name and where it comes from. */
const asBrowser = (cookie: string | null, origin = 'chrome-extension://abc') => ({
  fetch: (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('user-agent', 'Mozilla/5.0 (X11) Chrome/156');
    if (init.credentials === 'include' && cookie !== null) headers.set('cookie', cookie);
    if (init.method !== 'GET') headers.set('origin', origin);
    return fetch(url, { ...init, headers });
  },
});

const connect = (options: JiraOptions = {}, secret: Secret = { kind: 'session' }) =>
  createJiraCloudTracker({ site: SITE, base: jira.url }, secret, {
    ...asBrowser(jira.gate.signIn(), jira.url),
    ...impatient(),
    ...options,
  });
const problemOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof TrackerError)) throw new Error(`No TrackerError: ${String(error)}`);
  return error.problem;
};

describe('who is there', () => {
  it('by session and by token', async () => {
    const token: Secret = { kind: 'token', ...jira.gate.credentials };
    for (const tracker of [connect(), connect({}, token)])
      expect(await tracker.verify(never())).toMatchObject({ site: SITE, displayName: jira.gate.accountName });
  });

  it('nobody, whatever is asked', async () => {
    const tracker = connect(asBrowser(null));
    const label = { kind: 'label', ...place, label: 'x' } as const;
    for (const asking of [
      () => tracker.verify(never()),
      () => pagesOf(tracker.issues([refOf(0)], NOTHING, read())),
      () => pagesOf(tracker.select(label, NOTHING, read())),
      () => pagesOf(tracker.children([refOf(0)], NOTHING, read())),
      () => tracker.issue(refOf(0).key, NOTHING, never()),
      () => tracker.search('a', never()),
      () => tracker.fields(never()),
    ])
      expect((await problemOf(asking())).code).toBe('signed-out');
    const wrong = connect({}, { kind: 'token', email: 'a@b.c', token: 'x' });
    expect((await problemOf(wrong.verify(never()))).code).toBe('unauthorised');
  });
});

describe('issues by reference', () => {
  it('all of the quarter, as it happened', async () => {
    const numbers = Object.values(FIELD_IDS);
    const pages = await pagesOf(
      connect().issues(refs, { numbers, estimate: ESTIMATE_FIELD, history: false }, read()),
    );
    const facts = new Map(factsIn(pages).map((one) => [one.ref.id, one]));
    expect(facts.size).toBe(mine.length);
    for (const sim of mine)
      expect(facts.get(sim.id)).toMatchObject({
        ref: { key: sim.key },
        title: sim.title,
        type: sim.type,
        category: categoryOf(sim),
        created: new Date(sim.created).toISOString(),
        finished: finishedOf(sim),
        estimate: sim.estimate,
        labels: [...sim.labels].sort(),
        project: { key: sim.project },
      });
    const withNumbers = mine.filter((sim) => Object.keys(sim.numbers).length > 0);
    expect(withNumbers.length).toBeGreaterThan(0);
    for (const sim of withNumbers)
      for (const [name, id] of Object.entries(FIELD_IDS))
        if (name in sim.numbers) expect(facts.get(sim.id)?.numbers[id]).toBe(sim.numbers[name]);
  });

  it('moved, hidden and deleted ones', async () => {
    const key = jira.state.rekey(refOf(0).key, quarter.sites.jira.projects[1]?.key ?? '');
    jira.state.hide(refOf(1).key);
    jira.state.remove(refOf(2).key);
    const tracker = connect();
    const [page] = await pagesOf(tracker.issues(refs.slice(0, 4), NOTHING, read()));
    expect(page?.facts.map(({ ref }) => ref.key)).toEqual([key, refOf(3).key]);
    expect(page?.missing).toEqual([refOf(1), refOf(2)]);
    expect((await tracker.issue(refOf(0).key, NOTHING, never()))?.ref.key).toBe(key);
    expect(await tracker.issue(refOf(1).key, NOTHING, never())).toBeNull();
  });

  it('by GET where the XSRF filter stands in the way, with the same result', async () => {
    jira.state.remove(refOf(5).key);
    const stranger = connect(asBrowser(jira.gate.signIn()));
    const pages = await pagesOf(stranger.issues(refs, NOTHING, read()));
    expect(pages).toEqual(await pagesOf(connect().issues(refs, NOTHING, read())));
    expect(jira.requests.filter(({ status }) => status === 403)).toHaveLength(1);
  });
});

describe('rules', () => {
  const label = mine.flatMap(({ labels }) => labels)[0] ?? '';
  const parents = new Set(mine.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  const jql = (text: string) => ({ kind: 'jql', ...place, jql: text }) as const;

  it('select what they say', async () => {
    const tracker = connect();
    const project = quarter.sites.jira.projects[0]?.key ?? '';
    const keys = (wanted: typeof mine) => wanted.map(({ key }) => key).sort();
    expect(
      keysIn(await pagesOf(tracker.select({ kind: 'label', ...place, label }, NOTHING, read()))),
    ).toEqual(keys(mine.filter(({ labels }) => labels.includes(label))));
    expect(
      keysIn(await pagesOf(tracker.select({ kind: 'project', ...place, project }, NOTHING, read()))),
    ).toEqual(keys(mine.filter((sim) => sim.project === project)));
    const done = jql(`project = ${project} AND statusCategory = Done ORDER BY created DESC`);
    expect(keysIn(await pagesOf(tracker.select(done, NOTHING, read())))).toEqual(
      keys(mine.filter((sim) => sim.project === project && ['done', 'cancelled'].includes(categoryOf(sim)))),
    );
  });

  it('go on in the middle, and only what changed comes again', async () => {
    const tracker = connect();
    const rule = jql('project is not EMPTY');
    const pages = await pagesOf(tracker.select(rule, NOTHING, read()));
    expect(pages.length).toBeGreaterThan(2);
    const rest = await pagesOf(
      tracker.select(rule, NOTHING, { ...read(), cursor: pages[0]?.cursor ?? null }),
    );
    expect(keysIn([...pages.slice(0, 1), ...rest])).toEqual(mine.map(({ key }) => key).sort());
    const since = new Date(Date.parse(quarter.now) - 1).toISOString();
    const open = mine.find((sim) => categoryOf(sim) === 'doing')?.key ?? '';
    jira.state.close(open);
    expect(keysIn(await pagesOf(tracker.select(rule, NOTHING, { ...read(), since })))).toEqual([open]);
  });

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

  it('search finds by words and by key', async () => {
    const tracker = connect();
    const title = mine[9]?.title ?? '';
    expect((await tracker.search(title, never())).map((one) => one.title)).toContain(title);
    expect((await tracker.search(refOf(9).key.toLowerCase(), never()))[0]?.ref).toEqual(refOf(9));
  });

  it('fields: the numeric ones, the estimate marked', async () => {
    const fields = await connect().fields(never());
    expect(fields.filter(({ estimate }) => estimate).map(({ id }) => id)).toContain(ESTIMATE_FIELD);
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(FIELD_IDS)));
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

  it.each([
    [{ status: 410 }, 'gone'],
    [{ status: 403 }, 'forbidden'],
    [{ status: 500 }, 'server'],
    [{ html: '<title>Maintenance</title>' }, 'not-json'],
    [{ html: '<form action="/login.jsp"><input name="password">' }, 'signed-out'],
    [{ drop: true }, 'offline'],
  ])('stays: %j', async (fault, code) => {
    jira.fault({ match: 'bulkfetch', ...fault });
    expect((await problemOf(pagesOf(connect().issues([refOf(0)], NOTHING, read())))).code).toBe(code);
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
