import { describe, expect, it } from 'vitest';
import { problemOf } from '#tests/support/problem-of.ts';
import { NOTHING, never, pagesOf, read } from '../support/asking.ts';
import type { Seen } from '../support/server.ts';
import { asked, issue, ref, SITE, siteForTest as site } from './site.ts';

const BULK = '/rest/api/3/issue/bulkfetch';
const SEARCH = '/rest/api/3/search/jql';
const idsAsked = ({ body }: Seen): string[] => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, n) => n + from);

describe('who is there', () => {
  it('names the site by its cloud id and the account by its own name', async () => {
    const { tracker, server } = await site({});
    expect(await tracker.verify(never())).toEqual({
      site: SITE,
      siteName: server.host,
      accountId: '5b10',
      displayName: 'Mia Krystof',
    });
  });

  it('nobody: the session has ended, or the token was refused', async () => {
    const nobody = { 'GET /rest/api/3/myself': () => ({ status: 401 }) };
    const session = await site(nobody);
    expect((await problemOf(session.tracker.verify(never()))).code).toBe('signed-out');
    const token = await site(nobody, { kind: 'token', email: 'a@b.c', token: 'x' });
    expect((await problemOf(token.tracker.verify(never()))).code).toBe('unauthorised');
  });

  it('sends the token as Basic', async () => {
    const { tracker, server } = await site({}, { kind: 'token', email: 'a@b.c', token: 'x' });
    await tracker.verify(never());
    expect(server.seen.at(-1)?.headers.authorization).toBe(`Basic ${btoa('a@b.c:x')}`);
  });

  it('refuses a secret of another tracker', async () => {
    await expect(site({}, { kind: 'key', key: 'lin' })).rejects.toThrow(TypeError);
  });
});

describe('issues by reference', () => {
  it('come a hundred at a time, in the order asked, with what is missing named', async () => {
    const { tracker, server } = await site({
      [`POST ${BULK}`]: (seen) => ({
        body: {
          issues: idsAsked(seen)
            .filter((id) => id !== '7')
            .map((id) => issue(Number(id)))
            .reverse(),
        },
      }),
    });
    const refs = numbers(230).map((n) => ref(n));
    const pages = await pagesOf(tracker.issues(refs, NOTHING, read()));
    expect(pages.map(({ facts }) => facts.length)).toEqual([99, 100, 30]);
    expect(pages.flatMap(({ facts }) => facts.map((one) => one.ref.key)).slice(0, 8)).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 9].map((n) => `PAY-${n}`),
    );
    expect(pages.flatMap(({ missing }) => missing)).toEqual([ref(7)]);
    expect(pages.map(({ total }) => total)).toEqual([230, 230, 230]);
    expect(pages.at(-1)?.cursor).toBeNull();
    expect(asked(server.seen, BULK)).toHaveLength(3);
  });

  it('go on from a cursor', async () => {
    const { tracker, server } = await site({
      [`POST ${BULK}`]: (seen) => ({ body: { issues: idsAsked(seen).map((id) => issue(Number(id))) } }),
    });
    const refs = numbers(150).map((n) => ref(n));
    const [first] = await pagesOf(tracker.issues(refs, NOTHING, read()));
    server.seen.length = 0;
    const rest = await pagesOf(tracker.issues(refs, NOTHING, { ...read(), cursor: first?.cursor ?? null }));
    expect(rest.flatMap(({ facts }) => facts)).toHaveLength(50);
    expect(asked(server.seen, BULK)).toHaveLength(1);
  });

  it('have moved: the same issue under its new key, not missing', async () => {
    const { tracker } = await site({
      [`POST ${BULK}`]: () => ({ body: { issues: [issue(1, {}, 'CORE-9')] } }),
    });
    const [page] = await pagesOf(tracker.issues([ref(1)], NOTHING, read()));
    expect(page?.facts[0]?.ref).toEqual(ref(1, 'CORE-9'));
    expect(page?.facts[0]?.url).toMatch(/\/browse\/CORE-9$/);
    expect(page?.missing).toEqual([]);
  });

  it('are asked for again when Jira stumbled over them', async () => {
    const { tracker, server } = await site({
      [`POST ${BULK}`]: (seen) =>
        idsAsked(seen).length > 1
          ? { body: { issues: [issue(1)], issueErrors: [{ id: '2', errorMessage: 'Timeout' }] } }
          : { body: { issues: [issue(2)] } },
    });
    const [page] = await pagesOf(tracker.issues([ref(1), ref(2)], NOTHING, read()));
    expect(page?.missing).toEqual([]);
    expect(asked(server.seen, BULK).map(idsAsked)).toEqual([['1', '2'], ['2']]);
  });

  it('are read by GET once the XSRF filter has turned a POST away, unknown ids passed over', async () => {
    const known = new Set(
      numbers(60)
        .filter((n) => n !== 13 && n !== 40)
        .map(String),
    );
    const { tracker, server } = await site({
      [`POST ${BULK}`]: () => ({
        status: 403,
        headers: { 'content-type': 'text/html' },
        body: 'XSRF check failed',
      }),
      [`GET ${SEARCH}`]: ({ query }) => {
        const ids = query.get('jql')?.match(/\d+/g) ?? [];
        return ids.every((id) => known.has(id))
          ? { body: { issues: ids.map((id) => issue(Number(id))), isLast: true } }
          : {
              status: 400,
              body: { errorMessages: ["An issue with key '13' does not exist for field 'id'."] },
            };
      },
    });
    const refs = numbers(60).map((n) => ref(n));
    const [page] = await pagesOf(tracker.issues(refs, NOTHING, read()));
    expect(page?.facts).toHaveLength(58);
    expect(page?.missing.map(({ id }) => id)).toEqual(['13', '40']);
    await pagesOf(tracker.issues([ref(1)], NOTHING, read()));
    expect(asked(server.seen, BULK)).toHaveLength(1);
  });

  it('are not taken for missing when in truth nobody is signed in', async () => {
    let signedIn = true;
    const { tracker, clock } = await site({
      'GET /rest/api/3/myself': () =>
        signedIn ? { body: { accountId: 'a', displayName: 'A' } } : { status: 401 },
      [`POST ${BULK}`]: () => ({ body: { issues: [] } }),
    });
    await tracker.issue('PAY-1', NOTHING, never());
    signedIn = false;
    clock.advance(10_000);
    expect((await problemOf(pagesOf(tracker.issues([ref(1)], NOTHING, read())))).code).toBe('signed-out');
  });

  it('never carry an id into a query that is not one', async () => {
    const { tracker, server } = await site({});
    const [page] = await pagesOf(tracker.issues([ref('1) or (1=1')], NOTHING, read()));
    expect(page?.missing).toHaveLength(1);
    expect(asked(server.seen, BULK)).toEqual([]);
  });
});

describe('one issue by key', () => {
  it('is found, also under a former key', async () => {
    const { tracker } = await site({
      'GET /rest/api/3/issue/PAY-1': () => ({ body: issue(1, {}, 'CORE-9') }),
    });
    expect((await tracker.issue('PAY-1', NOTHING, never()))?.ref.key).toBe('CORE-9');
  });

  it('is null when absent, and for what is no key', async () => {
    const { tracker, server } = await site({});
    expect(await tracker.issue('PAY-404', NOTHING, never())).toBeNull();
    server.seen.length = 0;
    expect(await tracker.issue('../../admin', NOTHING, never())).toBeNull();
    expect(server.seen).toEqual([]);
  });
});
