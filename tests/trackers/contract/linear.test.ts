import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLinearTracker, type LinearOptions } from '#integrations/linear/linear-tracker.ts';
import { AUTHORIZE_URL, authorizeUrl, codeFrom, exchange, makePkce } from '#integrations/linear/oauth.ts';
import type { OAuthSecret, Secret } from '#integrations/secret.ts';
import { problemOf } from '#tests/support/problem-of.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '../linear/linear.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { categoryOf, factsIn, finishedOf, impatient, keysIn, never, pagesOf, read } from './support.ts';

const quarter = makeQuarter({ seed: 11, today: '2026-11-22' });
const mine = quarter.issues.filter(({ tracker }) => tracker === 'linear');
const SITE = quarter.sites.linear.organisationId;
const NOTHING = { numbers: [], estimate: null, history: false };
const place = { tracker: 'linear', site: SITE } as const;
const refs: IssueRef[] = mine.map(({ id, key }) => ({ ...place, id, key }));
const refOf = (n: number): IssueRef => refs[n] ?? { ...place, id: '0', key: 'NO-0' };

let linear: LinearSimulator;
let now = Date.parse('2026-11-22T09:00:00Z');
beforeEach(async () => {
  linear = await startLinear({ quarter, clock: () => now });
});
afterEach(() => linear.close());

const connect = (options: LinearOptions = {}, secret: Secret = { kind: 'key', key: LINEAR_KEY }) =>
  createLinearTracker({ site: SITE, base: 'https://linear.app' }, secret, {
    ...impatient(),
    now: () => now,
    api: linear.url,
    ...options,
  });

describe('who is there', () => {
  it('by key', async () => {
    expect(await connect().verify(never())).toMatchObject({
      site: SITE,
      siteName: `linear.app/${quarter.sites.linear.workspace}`,
      displayName: quarter.people[0],
    });
  });

  it('nobody: a key that is none', async () => {
    const tracker = connect({}, { kind: 'key', key: 'lin_api_wrong' });
    expect((await problemOf(tracker.verify(never()))).code).toBe('unauthorised');
    expect((await problemOf(pagesOf(tracker.issues([refOf(0)], NOTHING, read())))).code).toBe('unauthorised');
  });
});

describe('sign-in by OAuth', () => {
  const redirectUri = 'https://abc.chromiumapp.org/';
  const client = { clientId: 'client', redirectUri };
  const tokenEnv = () => ({ fetch, now: () => now, tokenUrl: `${linear.url}/oauth/token` });

  const signIn = async (): Promise<OAuthSecret> => {
    const pkce = await makePkce();
    const address = authorizeUrl(pkce, client).replace(new URL(AUTHORIZE_URL).origin, linear.url);
    const agreed = await fetch(address, { redirect: 'manual' });
    const code = codeFrom(agreed.headers.get('location') ?? '', pkce, now);
    return exchange({ ...client, code, verifier: pkce.verifier }, tokenEnv());
  };

  it('leads to a token that works, and to a new one after a day', async () => {
    const saved: Secret[] = [];
    const secret = await signIn();
    const tracker = connect(
      {
        // The renewal goes to Linear's own address; here to the simulator's.
        fetch: (url, init) => fetch(url.replace('https://api.linear.app', linear.url), init),
        saveSecret: (one) => {
          saved.push(one);
          return Promise.resolve();
        },
      },
      secret,
    );
    const { site } = await tracker.verify(never());
    expect(site).toBe(SITE);
    now += 25 * 3_600_000;
    expect((await tracker.verify(never())).site).toBe(SITE);
    expect(saved).toHaveLength(1);
    expect(saved[0]).not.toMatchObject({ accessToken: secret.accessToken });
  });

  it('fails with a verifier of somebody else', async () => {
    const pkce = await makePkce();
    const address = authorizeUrl(pkce, client).replace(new URL(AUTHORIZE_URL).origin, linear.url);
    const agreed = await fetch(address, { redirect: 'manual' });
    const code = codeFrom(agreed.headers.get('location') ?? '', pkce, now);
    const { verifier } = await makePkce();
    expect((await problemOf(exchange({ ...client, code, verifier }, tokenEnv()))).code).toBe('unauthorised');
  });
});

describe('issues by reference', () => {
  it('all of the quarter, as it happened', async () => {
    const pages = await pagesOf(
      connect().issues(refs, { numbers: ['estimate'], estimate: null, history: false }, read()),
    );
    const facts = new Map(factsIn(pages).map((one) => [one.ref.id, one]));
    expect(facts.size).toBe(mine.length);
    for (const sim of mine) {
      const one = facts.get(sim.id);
      expect(one).toMatchObject({
        ref: { key: sim.key },
        title: sim.title,
        category: categoryOf(sim),
        estimate: sim.estimate,
        numbers: sim.estimate === null ? {} : { estimate: sim.estimate },
        project: { key: sim.project },
      });
      expect(Date.parse(one?.created ?? '')).toBe(Date.parse(sim.created));
      expect(one?.finished && Date.parse(one.finished)).toBe(
        finishedOf(sim) && Date.parse(finishedOf(sim) ?? ''),
      );
      expect(one?.labels).toEqual(expect.arrayContaining(sim.labels));
    }
  });

  it('moved, archived, hidden and deleted ones', async () => {
    const team = quarter.sites.linear.teams.find(({ key }) => key !== mine[0]?.project)?.key ?? '';
    linear.state.moveToTeam(refOf(0).key, team);
    linear.state.hide(refOf(1).key);
    linear.state.remove(refOf(2).key);
    linear.state.archive(refOf(3).key);
    const tracker = connect();
    const [page] = await pagesOf(tracker.issues(refs.slice(0, 5), NOTHING, read()));
    expect(page?.facts.map(({ ref }) => ref.id)).toEqual([refOf(0).id, refOf(3).id, refOf(4).id]);
    expect(page?.facts[0]?.ref.key).toMatch(new RegExp(`^${team}-`));
    expect(page?.missing).toEqual([refOf(1), refOf(2)]);
    expect(await tracker.issue(refOf(1).key, NOTHING, never())).toBeNull();
    expect((await tracker.issue(refOf(4).key, NOTHING, never()))?.ref).toEqual(refOf(4));
  });
});

describe('rules', () => {
  const filter = (wanted: Record<string, unknown>) =>
    ({ kind: 'linear-filter', ...place, filter: JSON.parse(JSON.stringify(wanted)) }) as const;
  const keys = (wanted: typeof mine) => wanted.map(({ key }) => key).sort();

  it('select what they say', async () => {
    const tracker = connect();
    const label = mine.flatMap(({ labels }) => labels)[0] ?? '';
    const project = mine[0]?.project ?? '';
    expect(
      keysIn(await pagesOf(tracker.select({ kind: 'label', ...place, label }, NOTHING, read()))),
    ).toEqual(keys(mine.filter(({ labels }) => labels.includes(label))));
    expect(
      keysIn(await pagesOf(tracker.select({ kind: 'project', ...place, project }, NOTHING, read()))),
    ).toEqual(keys(mine.filter((sim) => sim.project === project)));
    const done = filter({ state: { type: { eq: 'completed' } } });
    expect(keysIn(await pagesOf(tracker.select(done, NOTHING, read())))).toEqual(
      keys(mine.filter((sim) => categoryOf(sim) === 'done')),
    );
  });

  it('go on in the middle, and only what changed comes again', async () => {
    const tracker = connect();
    const pages = await pagesOf(tracker.select(filter({}), NOTHING, read()));
    expect(pages.length).toBeGreaterThan(1);
    const rest = await pagesOf(
      tracker.select(filter({}), NOTHING, { ...read(), cursor: pages[0]?.cursor ?? null }),
    );
    expect(keysIn([...pages.slice(0, 1), ...rest])).toEqual(keys(mine));
    const open = mine.find((sim) => categoryOf(sim) === 'doing')?.key ?? '';
    now += 60_000;
    linear.state.close(open);
    const since = new Date(Date.parse(quarter.now) + 30_000).toISOString();
    expect(keysIn(await pagesOf(tracker.select(filter({}), NOTHING, { ...read(), since })))).toEqual([open]);
  });

  it('children of all parents', async () => {
    const parents = new Set(mine.flatMap(({ parent }) => (parent === null ? [] : [parent])));
    const all = refs.filter(({ key, id }) => parents.has(key) || parents.has(id));
    expect(all.length).toBeGreaterThan(0);
    expect(keysIn(await pagesOf(connect().children(all, NOTHING, read())))).toEqual(
      keys(mine.filter(({ parent }) => parent !== null)),
    );
  });

  it('a filter that Linear does not know comes back as a query to correct', async () => {
    const problem = await problemOf(
      pagesOf(connect().select(filter({ nonsense: { eq: 1 } }), NOTHING, read())),
    );
    expect(problem.code).toBe('bad-query');
    expect(problem.detail).toContain('nonsense');
  });

  it('search finds by words and by key', async () => {
    const tracker = connect();
    const title = mine[9]?.title ?? '';
    expect((await tracker.search(title, never())).map((one) => one.title)).toContain(title);
    expect((await tracker.search(refOf(9).key.toLowerCase(), never()))[0]?.ref).toEqual(refOf(9));
  });
});

describe('trouble', () => {
  it('passes: a 503 costs time and nothing else', async () => {
    const { sleep, waits } = impatient();
    linear.fault({ operation: 'Issues', status: 503, times: 2 });
    expect(
      factsIn(await pagesOf(connect({ sleep }).issues(refs.slice(0, 10), NOTHING, read()))),
    ).toHaveLength(10);
    expect(waits).toHaveLength(2);
  });

  it('the hourly limit says when it ends', async () => {
    linear.state.allowances.key.requests = 1;
    const tracker = connect();
    await tracker.verify(never());
    const problem = await problemOf(tracker.verify(never()));
    expect(problem.code).toBe('rate-limited');
    expect(Date.parse(problem.retryAt ?? '')).toBe(now + 3_600_000);
  });

  it.each([
    [{ status: 500 }, 'server'],
    [{ html: '<title>Maintenance</title>' }, 'not-json'],
    [{ drop: true }, 'offline'],
  ])('stays: %j', async (fault, code) => {
    linear.fault({ operation: 'Issues', ...fault });
    expect((await problemOf(pagesOf(connect().issues([refOf(0)], NOTHING, read())))).code).toBe(code);
  });
});

it('nobody is asked for and nobody comes along, and no request is dear', async () => {
  const tracker = connect();
  const kept = [
    await pagesOf(tracker.issues(refs, NOTHING, read())),
    await pagesOf(tracker.children(refs, NOTHING, read())),
    await tracker.search('a', never()),
    await tracker.fields(never()),
  ];
  const text = JSON.stringify(kept);
  for (const person of quarter.people) expect(text).not.toContain(person);
  const asked = linear.requests.flatMap(({ fields }) => fields);
  expect(asked.filter((field) => /User|assignee|creator/.test(field))).toEqual([]);
  expect(linear.requests.flatMap(({ unmodelled }) => unmodelled)).toEqual([]);
  expect(Math.max(...linear.requests.map(({ complexity }) => complexity))).toBeLessThanOrEqual(1_500);
});

describe('requests, counted', () => {
  it('10,000 linked issues: one question each hundred', async () => {
    const many = Array.from({ length: 10_000 }, (_, n): IssueRef => {
      const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      return { ...place, id, key: `BIG-${n}` };
    });
    linear.requests.length = 0;
    await pagesOf(connect().issues(many, NOTHING, read()));
    expect(linear.requests).toHaveLength(100);
  });

  it('with histories: pages of twenty-five, and one more for each that moved very often', async () => {
    linear.requests.length = 0;
    const [first] = await pagesOf(
      connect().issues(refs.slice(0, 100), { ...NOTHING, history: true }, read()),
    );
    const pages = Math.ceil((first?.facts.length ?? 0) / 25);
    expect(linear.requests.filter(({ operation }) => operation === 'Issues')).toHaveLength(pages);
    expect(linear.requests.length).toBeLessThan(pages + 10);
  });
});
