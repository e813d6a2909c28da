import { describe, expect, it } from 'vitest';
import { problemOf } from '#tests/support/problem-of.ts';
import { NOTHING, never, pagesOf, read } from '../support/asking.ts';
import {
  askedBy,
  failure,
  issue,
  page,
  ref,
  SITE,
  uuid,
  workspaceForTest as workspace,
} from './workspace.ts';

const idsIn = (filter: Record<string, unknown> = {}): string[] => (filter as { id: { in: string[] } }).id.in;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const numberOf = (id: string): number => Number(id.slice(-12));

describe('issues by reference', () => {
  it('come a hundred at a time, in the order asked, with what is missing or in the trash named', async () => {
    const { tracker, server } = await workspace(({ variables }) => {
      const found = idsIn(variables.filter)
        .map(numberOf)
        .filter((n) => n !== 7);
      return page(found.map((n) => issue(n, { trashed: n === 8 ? true : null })).reverse());
    });
    const refs = numbers(130).map((n) => ref(n));
    const pages = await pagesOf(tracker.issues(refs, NOTHING, read()));
    expect(pages.map(({ facts }) => facts.length)).toEqual([98, 30]);
    expect(pages[0]?.facts.slice(5, 8).map((one) => one.ref.key)).toEqual(['PLT-6', 'PLT-9', 'PLT-10']);
    expect(pages.flatMap(({ missing }) => missing)).toEqual([ref(7), ref(8)]);
    server.seen.length = 0;
    const rest = await pagesOf(
      tracker.issues(refs, NOTHING, { ...read(), cursor: pages[0]?.cursor ?? null }),
    );
    expect(rest.flatMap(({ facts }) => facts)).toHaveLength(30);
    expect(server.seen).toHaveLength(1);
  });

  it('have moved: by id under the new key, and by a former identifier', async () => {
    const { tracker } = await workspace(() =>
      page([issue(1, { identifier: 'CORE-9', previousIdentifiers: ['PLT-1'] })]),
    );
    for (const asked of [ref(1), { ...ref(1), id: 'plt-1' }]) {
      const [one] = await pagesOf(tracker.issues([asked], NOTHING, read()));
      expect(one?.facts[0]?.ref).toEqual(ref(1, 'CORE-9'));
      expect(one?.missing).toEqual([]);
    }
  });

  it('with an id that is none do not spoil the rest', async () => {
    const { tracker, server } = await workspace(({ variables }) =>
      page(idsIn(variables.filter).map((id) => issue(numberOf(id)))),
    );
    const odd = { ...ref(2), id: '10001' };
    const [one] = await pagesOf(tracker.issues([ref(1), odd], NOTHING, read()));
    expect(one?.missing).toEqual([odd]);
    expect(server.seen.map((seen) => idsIn(askedBy(seen).variables.filter))).toEqual([[uuid(1)]]);
  });
});

describe('a rule', () => {
  const rule = (filter: Record<string, unknown>) =>
    ({
      kind: 'linear-filter',
      tracker: 'linear',
      site: SITE,
      filter: JSON.parse(JSON.stringify(filter)),
    }) as const;

  it('is read page by page and goes on from a cursor', async () => {
    const { tracker } = await workspace(({ variables }) =>
      variables.after === 'two' ? page([issue(3)]) : page([issue(1), issue(2)], 'two'),
    );
    const pages = await pagesOf(tracker.select(rule({}), NOTHING, read()));
    expect(pages.map(({ facts, cursor }) => [facts.length, cursor])).toEqual([
      [2, 'two'],
      [1, null],
    ]);
    const rest = await pagesOf(tracker.select(rule({}), NOTHING, { ...read(), cursor: 'two' }));
    expect(rest.map(({ facts }) => facts.length)).toEqual([1]);
  });

  it('asks only for what changed', async () => {
    const { tracker, server } = await workspace(() => page([]));
    const label = { kind: 'label', tracker: 'linear', site: SITE, label: 'Latency' } as const;
    await pagesOf(tracker.select(label, NOTHING, { ...read(), since: '2026-11-18T10:00:00Z' }));
    expect(server.seen.map((seen) => askedBy(seen).variables.filter)).toEqual([
      {
        and: [
          { labels: { some: { name: { eqIgnoreCase: 'Latency' } } } },
          { updatedAt: { gte: '2026-11-18T10:00:00Z' } },
        ],
      },
    ]);
  });

  it.each([
    [{ assignee: { isMe: { eq: true } } }, 'assignee'],
    [{ and: [{ state: { type: { eq: 'started' } } }, { or: [{ creator: { null: false } }] }] }, 'creator'],
    [{ parent: { subscribers: { some: {} } } }, 'subscribers'],
    [{ project: { lead: { name: { eq: 'Mia' } } } }, 'lead'],
    [{ comments: { some: { user: { isMe: { eq: true } } } } }, 'user'],
  ])('that names a person is refused before it is sent: %j', async (filter, word) => {
    const { tracker, server } = await workspace(() => page([]));
    const problem = await problemOf(pagesOf(tracker.select(rule(filter), NOTHING, read())));
    expect(problem).toMatchObject({ code: 'names-person', detail: word });
    expect(server.seen).toEqual([]);
  });

  it('may hold such a word as a value', async () => {
    const { tracker } = await workspace(() => page([issue(1)]));
    const filter = { labels: { some: { name: { in: ['assignee', 'lead'] } } } };
    expect(await pagesOf(tracker.select(rule(filter), NOTHING, read()))).toHaveLength(1);
  });

  it('of another tracker is refused', async () => {
    const { tracker } = await workspace(() => page([]));
    const jql = { kind: 'jql', tracker: 'jira-cloud', site: 's', jql: 'a = 1' } as const;
    expect((await problemOf(pagesOf(tracker.select(jql, NOTHING, read())))).code).toBe('bad-query');
  });

  it('ends instead of turning in circles', async () => {
    const { tracker } = await workspace(() => page([issue(1)], 'again'));
    const problem = await problemOf(pagesOf(tracker.select(rule({}), NOTHING, read())));
    expect(problem.field).toBe('data.issues.pageInfo.endCursor');
  });
});

describe('children', () => {
  it('of many parents go on wherever they were left', async () => {
    const { tracker } = await workspace(({ variables }) => {
      const { parent } = variables.filter as { parent: Record<string, unknown> };
      const all = idsIn(parent).map(numberOf);
      const half = Math.ceil(all.length / 2);
      const child = (n: number) => issue(n + 1000, { parent: { id: uuid(n), identifier: `PLT-${n}` } });
      return variables.after === 'half'
        ? page(all.slice(half).map(child))
        : page(all.slice(0, half).map(child), 'half');
    });
    const parents = numbers(150).map((n) => ref(n));
    const pages = await pagesOf(tracker.children(parents, NOTHING, read()));
    const keys = pages.flatMap(({ facts }) => facts.map((one) => one.parent?.key));
    expect(keys).toEqual(parents.map(({ key }) => key));
    for (const [n, { cursor }] of pages.entries()) {
      const rest =
        cursor === null ? [] : await pagesOf(tracker.children(parents, NOTHING, { ...read(), cursor }));
      expect(rest).toHaveLength(pages.length - n - 1);
    }
  });
});

describe('one issue and search', () => {
  const gone = { body: failure('Entity not found: Issue', { code: 'INPUT_ERROR' }) };

  it('null when absent, in the trash, or no key at all', async () => {
    const absent = await workspace(() => gone);
    expect(await absent.tracker.issue('PLT-404', NOTHING, never())).toBeNull();
    absent.server.seen.length = 0;
    expect(await absent.tracker.issue('"){viewer{email}}', NOTHING, never())).toBeNull();
    expect(absent.server.seen).toEqual([]);
    const trashed = await workspace(() => ({ body: { data: { issue: issue(1, { trashed: true }) } } }));
    expect(await trashed.tracker.issue('PLT-1', NOTHING, never())).toBeNull();
  });

  it('the issue with that very key comes first, once', async () => {
    const node = (n: number) => ({
      id: uuid(n),
      identifier: `PLT-${n}`,
      title: 't',
      url: 'https://linear.app/x',
    });
    const { tracker } = await workspace(({ query }) =>
      query.includes('searchIssues')
        ? { body: { data: { searchIssues: { nodes: [node(1), node(2)] } } } }
        : { body: { data: { issue: issue(2) } } },
    );
    expect((await tracker.search(' plt-2 ', never())).map(({ ref: { key } }) => key)).toEqual([
      'PLT-2',
      'PLT-1',
    ]);
    expect(await tracker.search('  ', never())).toEqual([]);
  });
});

it('sends a key as it is', async () => {
  const { tracker, server } = await workspace(() => page([]));
  await pagesOf(tracker.children([ref(1)], NOTHING, read()));
  expect(server.seen[0]?.headers.authorization).toBe('lin_api_x');
  expect(server.seen[0]?.headers.cookie).toBeUndefined();
});
