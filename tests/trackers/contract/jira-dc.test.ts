import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jiraAt } from '#integrations/jira/data-center/detect.ts';
import type { DataCenterOptions } from '#integrations/jira/data-center/tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import { problemOf } from '#tests/support/problem-of.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { ESTIMATE_FIELD, FIELD_IDS } from '../quarter/field-ids.ts';
import { askedOf, connectTo, type Site, startSite } from './data-center-site.ts';
import { jiraSuite, mine, quarter } from './jira-suite.ts';
import {
  asBrowser,
  categoryOf,
  factsIn,
  finishedOf,
  impatient,
  keysIn,
  NOTHING,
  never,
  pagesOf,
  read,
} from './support.ts';

let jira: Site['jira'];
let place: Site['place'];
let refs: IssueRef[];
const start = async (options: Parameters<typeof startSite>[0] = {}) => {
  ({ jira, place, refs } = await startSite(options));
};
beforeEach(() => start());
afterEach(() => jira.close());

const refOf = (n: number): IssueRef => refs[n] ?? { ...place, id: '0', key: 'NO-0' };
const connect = (options: DataCenterOptions = {}, secret: Secret = { kind: 'session' }) =>
  connectTo(jira, options, secret);

jiraSuite({
  start: async () => {
    await jira.close();
    await start({ pageSize: 40 });
    return { jira, place, connect };
  },
  wrong: { kind: 'key', key: 'x' },
  reads: '/search',
});

describe('who is there', () => {
  it('by session and by access token; the site is its base URL, by either scheme', async () => {
    for (const secret of [{ kind: 'session' }, { kind: 'key', key: jira.gate.token }] as const)
      expect(await connect({}, secret).verify(never())).toEqual({
        site: place.site,
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

  it('which Jira stands at an address is told without signing in', async () => {
    expect(await jiraAt(jira.url, never(), impatient())).toBe('jira-dc');
    const elsewhere = jira.url.replace('/jira', '/wiki');
    expect((await problemOf(jiraAt(elsewhere, never(), impatient()))).code).toBe('not-found');
  });
});

describe('issues by reference', () => {
  it('with their addresses below the context path, and their parents', async () => {
    const facts = new Map(
      factsIn(await pagesOf(connect().issues(refs, NOTHING, read()))).map((one) => [one.ref.id, one]),
    );
    const idOf = new Map(mine.map(({ id, key }) => [key, id]));
    for (const sim of mine)
      expect(facts.get(sim.id)).toMatchObject({
        url: `${jira.url}/browse/${sim.key}`,
        parent: sim.parent === null ? null : { id: idOf.get(sim.parent), key: sim.parent },
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
  const jql = (text: string) => ({ kind: 'jql', ...place, jql: text }) as const;

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
    expect(askedOf(jira)).toEqual(['GET field']);
    expect(await refused('project = NOWHERE')).toBe('bad-query');
  });

  it('say how many there are with their first page', async () => {
    const [page] = await pagesOf(connect().select(jql('project is not EMPTY'), NOTHING, read()));
    expect(page?.total).toBe(mine.length);
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

  it('search asks for one short page', async () => {
    const tracker = connect();
    await tracker.search(mine[9]?.title ?? '', never());
    await tracker.search(refOf(9).key, never());
    const searches = jira.requests.filter(({ path }) => path.endsWith('/search'));
    expect(searches.length).toBeGreaterThan(0);
    expect(searches.every(({ query }) => query.maxResults === '20')).toBe(true);
  });

  it('no other field is the estimate', async () => {
    const fields = await connect().fields(never());
    expect(fields.filter(({ estimate }) => estimate).map(({ id }) => id)).toEqual([ESTIMATE_FIELD]);
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
    [{ status: 429 }, 'rate-limited'],
    // The simulator is at http; at https this is the end of a session (tests/unit/integrations/http).
    [{ status: 302, headers: { location: 'https://sso.example.com/' } }, 'moved'],
    [{ body: { issues: [] }, status: 200 }, 'unexpected-shape'],
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
