import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TrackerError } from '#integrations/http/errors.ts';
import { jiraAt } from '#integrations/jira/data-center/detect.ts';
import { createDataCenterTracker, type DataCenterOptions } from '#integrations/jira/data-center/tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { type DataCenterSimulator, startDataCenter } from '../jira-dc/data-center.ts';
import { ESTIMATE_FIELD, FIELD_IDS } from '../quarter/field-ids.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { categoryOf, factsIn, finishedOf, impatient, keysIn, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'jira');
const NOTHING = { numbers: [], estimate: null, history: false };

let jira: DataCenterSimulator;
let refs: IssueRef[];
let place: { tracker: 'jira-dc'; site: string };
const start = async (options: Partial<Parameters<typeof startDataCenter>[0]> = {}) => {
  jira = await startDataCenter({ quarter, ...options });
  place = { tracker: 'jira-dc', site: jira.url };
  refs = mine.map(({ id, key }) => ({ ...place, id, key }));
};
beforeEach(() => start());
afterEach(() => jira.close());

const refOf = (n: number): IssueRef => refs[n] ?? { ...place, id: '0', key: 'NO-0' };

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

const connect = (options: DataCenterOptions = {}, secret: Secret = { kind: 'session' }) =>
  createDataCenterTracker({ site: '', base: jira.url }, secret, {
    ...asBrowser(jira.gate.signIn(), new URL(jira.url).origin),
    ...impatient(),
    ...options,
  });

const problemOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof TrackerError)) throw new Error(`No TrackerError: ${String(error)}`);
  return error.problem;
};

/** What was asked, as `GET search`, oldest first; who asks that is not counted. */
const asked = (): string[] =>
  jira.requests
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/rest\/api\/2\//, '')}`)
    .filter((one) => one !== 'GET myself');

describe('who is there', () => {
  it('by session and by access token; the site is its base URL', async () => {
    for (const secret of [{ kind: 'session' }, { kind: 'key', key: jira.gate.token }] as const)
      expect(await connect({}, secret).verify(never())).toEqual({
        site: jira.url,
        siteName: jira.url.replace('http://', ''),
        accountId: expect.stringMatching(/^JIRAUSER/),
        displayName: jira.gate.accountName,
      });
  });

  it('a token goes alone, without the browser’s cookies', async () => {
    const tracker = connect({}, { kind: 'key', key: jira.gate.token });
    await tracker.verify(never());
    expect(jira.requests[0]?.headers).toMatchObject({ authorization: `Bearer ${jira.gate.token}` });
    expect(jira.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  it('nobody, whatever is asked', async () => {
    const tracker = connect(asBrowser(null));
    for (const asking of [
      () => tracker.verify(never()),
      () => pagesOf(tracker.issues([refOf(0)], NOTHING, read())),
      () => pagesOf(tracker.select({ kind: 'label', ...place, label: 'x' }, NOTHING, read())),
      () => pagesOf(tracker.children([refOf(0)], NOTHING, read())),
      () => tracker.issue(refOf(0).key, NOTHING, never()),
      () => tracker.search('a', never()),
      () => tracker.fields(never()),
    ])
      expect((await problemOf(asking())).code).toBe('signed-out');
    const wrong = connect({}, { kind: 'key', key: 'x' });
    expect((await problemOf(wrong.verify(never()))).code).toBe('unauthorised');
  });

  it('which Jira stands at an address is told without signing in', async () => {
    expect(await jiraAt(jira.url, never(), impatient())).toBe('jira-dc');
    const elsewhere = jira.url.replace('/jira', '/wiki');
    expect((await problemOf(jiraAt(elsewhere, never(), impatient()))).code).toBe('not-found');
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
    const idOf = new Map(mine.map(({ id, key }) => [key, id]));
    for (const sim of mine)
      expect(facts.get(sim.id)).toMatchObject({
        ref: { tracker: 'jira-dc', site: jira.url, key: sim.key },
        url: `${jira.url}/browse/${sim.key}`,
        title: sim.title,
        type: sim.type,
        category: categoryOf(sim),
        created: new Date(sim.created).toISOString(),
        finished: finishedOf(sim),
        estimate: sim.estimate,
        labels: [...sim.labels].sort(),
        parent: sim.parent === null ? null : { id: idOf.get(sim.parent), key: sim.parent },
        project: { key: sim.project },
      });
  });

  it('with their histories: begun, done at first, reopened', async () => {
    const [reopened = refOf(0)] = refs.filter((_, n) => mine[n] && categoryOf(mine[n]) === 'done');
    jira.state.reopen(reopened.key);
    const want = { ...NOTHING, history: true };
    const facts = new Map(
      factsIn(await pagesOf(connect().issues(refs, want, read()))).map((one) => [one.ref.id, one]),
    );
    for (const sim of mine.filter(({ key }) => key !== reopened.key))
      expect(facts.get(sim.id), sim.key).toMatchObject({
        history: true,
        started: sim.moves.find(({ category }) => category === 'doing')?.at ?? null,
        restored: sim.moves.find(({ category }) => category === 'done')?.at ?? null,
        finished: finishedOf(sim),
      });
    expect(facts.get(reopened.id)).toMatchObject({ reopened: 1, finished: null, category: 'doing' });
    expect((await connect().issue(reopened.key, want, never()))?.reopened).toBe(1);
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
    const many = [...refs, ...Array.from({ length: 450 }, (_, n) => ({ ...refOf(0), id: `${800_000 + n}` }))];
    const pages = factsIn(await pagesOf(connect().issues(many, NOTHING, read())));
    const stranger = connect(asBrowser(jira.gate.signIn()));
    jira.requests.length = 0;
    expect(factsIn(await pagesOf(stranger.issues(many, NOTHING, read())))).toEqual(pages);
    expect(jira.requests.filter(({ status }) => status === 403)).toHaveLength(1);
  });
});

describe('rules', () => {
  const label = mine.flatMap(({ labels }) => labels)[0] ?? '';
  const jql = (text: string) => ({ kind: 'jql', ...place, jql: text }) as const;

  it('select what they say', async () => {
    const tracker = connect();
    const project = quarter.sites.jira.projects[0]?.key ?? '';
    const keys = (wanted: typeof mine) => wanted.map(({ key }) => key).sort();
    expect(
      keysIn(await pagesOf(tracker.select({ kind: 'label', ...place, label }, NOTHING, read()))),
    ).toEqual(keys(mine.filter(({ labels }) => labels.includes(label))));
    const done = jql(`project = ${project} AND statusCategory = Done ORDER BY created DESC`);
    expect(keysIn(await pagesOf(tracker.select(done, NOTHING, read())))).toEqual(
      keys(mine.filter((sim) => sim.project === project && ['done', 'cancelled'].includes(categoryOf(sim)))),
    );
  });

  it('“below this epic” finds its issues, also after the epic has moved', async () => {
    const epic = mine.find(({ type }) => type === 'Epic');
    const issue = { ...place, id: epic?.id ?? '', key: epic?.key ?? '' };
    const children = mine
      .filter(({ parent }) => parent === epic?.key)
      .map(({ key }) => key)
      .sort();
    expect(children.length).toBeGreaterThan(2);
    jira.state.rekey(issue.key, 'OPS');
    expect(keysIn(await pagesOf(connect().select({ kind: 'parent', issue }, NOTHING, read())))).toEqual(
      children,
    );
    jira.state.hide(issue.id);
    const refused = pagesOf(connect().select({ kind: 'parent', issue }, NOTHING, read()));
    expect((await problemOf(refused)).code).toBe('not-found');
  });

  it('are refused when they name a person or nothing that there is', async () => {
    const tracker = connect();
    const refused = async (text: string) =>
      (await problemOf(pagesOf(tracker.select(jql(text), NOTHING, read())))).code;
    expect(await refused('assignee = currentUser()')).toBe('names-person');
    expect(await refused('Reviewer = "a"')).toBe('names-person');
    expect(await refused('cf[10044] is EMPTY')).toBe('names-person');
    expect(asked()).toEqual(['GET field']);
    expect(await refused('project = NOWHERE')).toBe('bad-query');
  });

  it('go on in the middle, and only what changed comes again', async () => {
    await jira.close();
    await start({ pageSize: 40 });
    const tracker = connect();
    const rule = jql('project is not EMPTY');
    const pages = await pagesOf(tracker.select(rule, NOTHING, read()));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.total).toBe(mine.length);
    const rest = await pagesOf(
      tracker.select(rule, NOTHING, { ...read(), cursor: pages[0]?.cursor ?? null }),
    );
    expect(keysIn([...pages.slice(0, 1), ...rest])).toEqual(mine.map(({ key }) => key).sort());
    const since = new Date(Date.parse(quarter.now) - 1).toISOString();
    const open = mine.find((sim) => categoryOf(sim) === 'doing')?.key ?? '';
    jira.state.close(open);
    expect(keysIn(await pagesOf(tracker.select(rule, NOTHING, { ...read(), since })))).toEqual([open]);
  });

  it('lose nobody when issues vanish between two pages', async () => {
    await jira.close();
    await start({ pageSize: 40 });
    const found = new Set<string>();
    const oldest = [...mine].sort((a, b) => Date.parse(a.created) - Date.parse(b.created));
    const gone = oldest.slice(0, 3).map(({ key }) => key);
    for await (const page of connect().select(jql('project is not EMPTY'), NOTHING, read())) {
      if (found.size === 0) for (const key of gone) jira.state.remove(key);
      for (const { ref } of page.facts) found.add(ref.key);
    }
    expect([...found].sort()).toEqual(mine.map(({ key }) => key).sort());
  });

  it('search finds by words and by key, with one short page', async () => {
    const tracker = connect();
    const title = mine[9]?.title ?? '';
    expect((await tracker.search(title, never())).map((one) => one.title)).toContain(title);
    expect((await tracker.search(refOf(9).key.toLowerCase(), never()))[0]?.ref).toEqual(refOf(9));
    const searches = jira.requests.filter(({ path }) => path.endsWith('/search'));
    expect(searches.every(({ query }) => query.maxResults === '20')).toBe(true);
  });

  it('fields: the numeric ones, the estimate marked', async () => {
    const fields = await connect().fields(never());
    expect(fields.filter(({ estimate }) => estimate).map(({ id }) => id)).toEqual([ESTIMATE_FIELD]);
    expect(fields.every((field) => field.tracker === 'jira-dc' && field.site === jira.url)).toBe(true);
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(FIELD_IDS)));
  });

  it('the list in the tracker keeps the context path', () => {
    expect(connect().listUrl(refs.slice(0, 2))).toBe(
      `${jira.url}/issues/?jql=${encodeURIComponent(`key in ("${refOf(0).key}", "${refOf(1).key}")`)}`,
    );
  });
});

describe('children', () => {
  const parents = () => {
    const keys = new Set(mine.flatMap(({ parent }) => parent ?? []));
    return refs.filter(({ key }) => keys.has(key));
  };

  it('of epics, of stories and of initiatives, a deleted parent passed over', async () => {
    const initiative = jira.state.create({ project: 'PAY', summary: 'All of it', type: 'Epic' });
    const epic = mine.find(({ type }) => type === 'Epic')?.key ?? '';
    jira.state.edit(epic, { parent: initiative.key });
    const story = mine.find(({ type, parent }) => type === 'Story' && parent !== null)?.key ?? '';
    const subtask = jira.state.create({ project: 'PAY', summary: 'Part', type: 'Sub-task', parent: story });
    const all = parents();
    const gone = all[1]?.key;
    jira.state.remove(gone ?? '');
    const above: IssueRef[] = [initiative, jira.state.issue(story)].map(({ id, key }) => ({
      ...{ ...place, id, key },
    }));
    const pages = await pagesOf(connect().children([...all, ...above], NOTHING, read()));
    const wanted = mine.filter(({ parent }) => parent !== null && parent !== gone).map(({ key }) => key);
    expect(keysIn(pages)).toEqual([...new Set([...wanted, epic, subtask.key])].sort());
    expect(factsIn(pages).find(({ ref }) => ref.key === epic)?.parent).toEqual({
      id: initiative.id,
      key: initiative.key,
    });
    // Links are looked up by type: this site calls them otherwise.
    const [search] = jira.requests.filter(({ path }) => path.endsWith('/search'));
    expect(JSON.stringify(search)).toContain('cf[10006] in ');
    expect(JSON.stringify(search)).toContain('cf[10301] in ');
  });

  it('of an epic that is hidden from us have no parent', async () => {
    const child = mine.find(({ type, parent }) => type === 'Story' && parent !== null);
    jira.state.hide(child?.parent ?? '');
    expect((await connect().issue(child?.key ?? '', NOTHING, never()))?.parent).toBeNull();
  });
});

describe('requests, counted', () => {
  const byId = (n: number): IssueRef[] =>
    Array.from({ length: n }, (_, i) => ({ ...place, id: String(700_000 + i), key: `BIG-${i + 1}` }));

  it('10,000 linked issues: one search each 500, and the fields once', async () => {
    await pagesOf(connect().issues(byId(10_000), NOTHING, read()));
    expect(asked()).toEqual(['GET field', ...Array.from({ length: 20 }, () => 'POST search')]);
  });

  it('a rule: its pages, the fields once, and the epics of a page at most once', async () => {
    await jira.close();
    await start({ pageSize: 40 });
    const tracker = connect();
    const rule = { kind: 'jql', ...place, jql: 'issuetype != Epic' } as const;
    const pages = Math.ceil(mine.filter(({ type }) => type !== 'Epic').length / 40);
    expect(pages).toBeGreaterThan(2);
    await pagesOf(tracker.select(rule, NOTHING, read()));
    expect(asked().length).toBeGreaterThan(1 + pages);
    expect(asked().length).toBeLessThanOrEqual(1 + 2 * pages);
    jira.requests.length = 0;
    await pagesOf(tracker.select(rule, NOTHING, read()));
    expect(asked()).toHaveLength(pages);
  });

  it('what changed in the projects of many linked issues: one search', async () => {
    const tracker = connect();
    const projects = [...new Set(mine.map(({ key }) => jira.state.issue(key).project))];
    const ids = factsIn(await pagesOf(tracker.issues(refs, NOTHING, read()))).map(
      ({ project }) => project.id,
    );
    expect(new Set(ids).size).toBe(projects.length);
    jira.requests.length = 0;
    const since = new Date(Date.parse(quarter.now) - 1).toISOString();
    const open = mine.filter((sim) => categoryOf(sim) === 'doing').slice(0, 3);
    for (const { key } of open) jira.state.close(key);
    const changed = await pagesOf(tracker.changed([...new Set(ids)], since, NOTHING, read()));
    expect(keysIn(changed)).toEqual(open.map(({ key }) => key).sort());
    expect(asked()).toEqual(['GET search']);
  });

  it('with histories: shorter pages, and the statuses once', async () => {
    await pagesOf(connect().issues(refs, { ...NOTHING, history: true }, read()));
    const pages = Math.ceil(refs.length / 100);
    expect(asked().filter((one) => one.endsWith('search'))).toHaveLength(pages);
    expect(
      asked()
        .filter((one) => !one.endsWith('search'))
        .sort(),
    ).toEqual(['GET field', 'GET status']);
  });

  it('children of 1,000 issues: one search each 250 parents and none for their epics', async () => {
    await pagesOf(connect().children(byId(1_000), NOTHING, read()));
    expect(asked()).toEqual(['GET field', ...Array.from({ length: 4 }, () => 'POST search')]);
    jira.requests.length = 0;
    await pagesOf(
      connect().children(
        refs.filter((_, n) => mine[n]?.type === 'Epic'),
        NOTHING,
        read(),
      ),
    );
    expect(asked().filter((one) => one.endsWith('search'))).toHaveLength(1);
  });

  it('a refresh of a rule asks for what changed alone', async () => {
    const tracker = connect();
    const rule = { kind: 'project', ...place, project: 'PAY' } as const;
    await pagesOf(tracker.select(rule, NOTHING, read()));
    jira.requests.length = 0;
    await pagesOf(tracker.select(rule, NOTHING, { ...read(), since: quarter.now }));
    expect(asked()).toEqual(['GET search']);
  });
});

describe('trouble', () => {
  it('the site’s own rate limit is kept to', async () => {
    await jira.close();
    let now = Date.parse(quarter.now);
    await start({ clock: () => now, rateLimit: { capacity: 2, fillRate: 1, intervalSeconds: 5 } });
    const waits: number[] = [];
    const tracker = connect({
      now: () => now,
      sleep: (ms) => {
        waits.push(ms);
        now += ms;
        return Promise.resolve();
      },
    });
    expect(factsIn(await pagesOf(tracker.issues(refs, NOTHING, read())))).toHaveLength(refs.length);
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(4000);
    expect(jira.requests.some(({ status }) => status === 429)).toBe(false);
  });

  it.each([
    [{ status: 403 }, 'forbidden'],
    [{ status: 500 }, 'server'],
    [{ status: 429 }, 'rate-limited'],
    [{ html: '<title>Maintenance</title>' }, 'not-json'],
    [{ html: '<form action="/login.jsp"><input name="password">' }, 'signed-out'],
    [{ status: 302, headers: { location: 'https://sso.example.com/' } }, 'signed-out'],
    [{ body: { issues: [] }, status: 200 }, 'unexpected-shape'],
    [{ drop: true }, 'offline'],
  ])('stays: %j', async (fault, code) => {
    jira.fault({ match: '/search', ...fault });
    expect((await problemOf(pagesOf(connect().issues([refOf(0)], NOTHING, read())))).code).toBe(code);
  });
});

it('nobody is asked for and nobody comes along', async () => {
  await jira.close();
  await start({ pageSize: 40 });
  const tracker = connect();
  const want = { numbers: Object.values(FIELD_IDS), estimate: ESTIMATE_FIELD, history: true };
  const kept = [
    await pagesOf(tracker.select({ kind: 'jql', ...place, jql: 'issuetype != Epic' }, want, read())),
    await pagesOf(tracker.issues(refs, want, read())),
    await pagesOf(tracker.children(refs, want, read())),
    await tracker.search('a', never()),
    await tracker.fields(never()),
  ];
  const text = JSON.stringify(kept);
  for (const person of quarter.people) expect(text).not.toContain(person);
  const fields = new Set(jira.requests.flatMap((request) => request.fields ?? []));
  expect([...fields].sort()).toEqual(
    [
      ...Object.values(FIELD_IDS),
      'created',
      'customfield_10006',
      'customfield_10301',
      'issuetype',
      'key',
      'labels',
      'parent',
      'project',
      'resolution',
      'resolutiondate',
      'status',
      'summary',
      'updated',
    ].sort(),
  );
});
