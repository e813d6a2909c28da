import { describe, expect, it } from 'vitest';
import { problemOf } from '#tests/support/problem-of.ts';
import { NOTHING, never, pagesOf, read } from '../support/asking.ts';
import { asked, issue, ref, SITE, siteForTest as site } from './site.ts';

const BULK = '/rest/api/3/issue/bulkfetch';
const SEARCH = '/rest/api/3/search/jql';
const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, n) => n + from);

describe('a rule', () => {
  const jql = (text: string) => ({ kind: 'jql', tracker: 'jira-cloud', site: SITE, jql: text }) as const;
  const fieldList = {
    'GET /rest/api/3/field': () => ({
      body: [
        {
          id: 'customfield_10042',
          name: 'Reviewer',
          custom: true,
          clauseNames: ['cf[10042]', 'Reviewer'],
          schema: { type: 'user' },
        },
      ],
    }),
  };

  it('is read page by page and goes on from a cursor', async () => {
    const { tracker, server } = await site({
      ...fieldList,
      [`GET ${SEARCH}`]: ({ query }) =>
        query.get('nextPageToken') === 'two'
          ? { body: { issues: [issue(3)] } }
          : { body: { issues: [issue(1), issue(2)], nextPageToken: 'two', isLast: false } },
    });
    const rule = jql('project = PAY ORDER BY rank');
    const pages = await pagesOf(tracker.select(rule, NOTHING, read()));
    expect(pages.map(({ facts }) => facts.map((one) => one.ref.id))).toEqual([['1', '2'], ['3']]);
    expect(pages.map(({ cursor }) => cursor)).toEqual(['two', null]);
    const rest = await pagesOf(tracker.select(rule, NOTHING, { ...read(), cursor: 'two' }));
    expect(rest.map(({ facts }) => facts.length)).toEqual([1]);
    expect(asked(server.seen, SEARCH)[0]?.query.get('jql')).toBe(
      '(project = PAY) ORDER BY created ASC, key ASC',
    );
  });

  it('starts over when Jira has forgotten the cursor', async () => {
    const { tracker } = await site({
      ...fieldList,
      [`GET ${SEARCH}`]: ({ query }) =>
        query.has('nextPageToken')
          ? { status: 400, body: {} }
          : { body: { issues: [issue(1)], isLast: true } },
    });
    const pages = await pagesOf(tracker.select(jql('project = PAY'), NOTHING, { ...read(), cursor: 'old' }));
    expect(pages.flatMap(({ facts }) => facts)).toHaveLength(1);
  });

  it('asks only for what changed, in a way no time zone can bend', async () => {
    const { tracker, server } = await site({ [`GET ${SEARCH}`]: () => ({ body: { issues: [issue(1)] } }) });
    const rule = { kind: 'label', tracker: 'jira-cloud', site: SITE, label: 'check"out' } as const;
    await pagesOf(tracker.select(rule, NOTHING, { ...read(), since: '2026-11-18T10:00:00+02:00' }));
    expect(asked(server.seen, SEARCH)[0]?.query.get('jql')).toBe(
      `(labels = "check\\"out") AND updated >= ${Date.parse('2026-11-18T08:00:00Z')} ORDER BY created ASC, key ASC`,
    );
  });

  it('that names a person is refused before it is sent', async () => {
    const { tracker, server } = await site(fieldList);
    for (const [text, word] of [
      ['assignee = currentUser()', 'assignee'],
      ['reviewer = anna', 'reviewer'],
      ['cf[10042] is not EMPTY', 'cf[10042]'],
    ] as const) {
      const problem = await problemOf(pagesOf(tracker.select(jql(text), NOTHING, read())));
      expect(problem).toMatchObject({ code: 'names-person', detail: word });
    }
    expect(asked(server.seen, SEARCH)).toEqual([]);
  });

  it('that Jira does not understand comes back in Jira’s words', async () => {
    const { tracker } = await site({
      ...fieldList,
      [`GET ${SEARCH}`]: () => ({ status: 400, body: { errorMessages: ["Field 'foo' does not exist."] } }),
    });
    const problem = await problemOf(pagesOf(tracker.select(jql('foo = 1'), NOTHING, read())));
    expect(problem).toMatchObject({ code: 'bad-query', detail: "Field 'foo' does not exist." });
  });

  it('of another tracker is refused', async () => {
    const { tracker } = await site({});
    const rule = { kind: 'linear-filter', tracker: 'linear', site: 's', filter: {} } as const;
    expect((await problemOf(pagesOf(tracker.select(rule, NOTHING, read())))).code).toBe('bad-query');
  });

  it('ends instead of turning in circles', async () => {
    const { tracker } = await site({
      [`GET ${SEARCH}`]: () => ({ body: { issues: [issue(1)], nextPageToken: 'again', isLast: false } }),
    });
    const rule = { kind: 'project', tracker: 'jira-cloud', site: SITE, project: 'PAY' } as const;
    const problem = await problemOf(pagesOf(tracker.select(rule, NOTHING, read())));
    expect(problem).toMatchObject({ code: 'unexpected-shape', field: 'nextPageToken' });
  });
});

describe('children', () => {
  it('of many parents, one of them gone', async () => {
    const { tracker } = await site({
      [`GET ${SEARCH}`]: ({ query }) => {
        const ids: string[] = query.get('jql')?.match(/\d+/g) ?? [];
        if (ids.includes('9')) return { status: 400, body: { errorMessages: ['Gone.'] } };
        return {
          body: { issues: ids.map((id) => issue(Number(id) + 1000, { parent: { id, key: `PAY-${id}` } })) },
        };
      },
    });
    const parents = numbers(120).map((n) => ref(n));
    const pages = await pagesOf(tracker.children(parents, NOTHING, read()));
    const facts = pages.flatMap((page) => page.facts);
    expect(new Set(facts.map(({ parent }) => parent?.id)).size).toBe(119);
    expect(facts).toHaveLength(119);
    expect(pages.at(-1)?.cursor).toBeNull();
    for (const { cursor } of pages.slice(0, -1)) {
      const rest = await pagesOf(tracker.children(parents, NOTHING, { ...read(), cursor }));
      expect(rest.length).toBeLessThan(pages.length);
    }
  });

  it('of nobody cost nothing', async () => {
    const { tracker, server } = await site({});
    expect(await pagesOf(tracker.children([], NOTHING, read()))).toEqual([]);
    expect(asked(server.seen, SEARCH)).toEqual([]);
  });
});

describe('search', () => {
  it('puts the issue with that very key first, once', async () => {
    const { tracker, server } = await site({
      'GET /rest/api/3/issue/PAY-2': () => ({ body: issue(2) }),
      [`GET ${SEARCH}`]: () => ({ body: { issues: [issue(1), issue(2)] } }),
    });
    const exact = await tracker.search(' pay-2 ', never());
    expect(exact.map(({ ref: { key } }) => key)).toEqual(['PAY-2', 'PAY-1']);
    expect(asked(server.seen, SEARCH).at(-1)?.query.getAll('fields')).toEqual(['summary']);
  });

  it('looks for words, whatever signs stand between them', async () => {
    const { tracker, server } = await site({ [`GET ${SEARCH}`]: () => ({ body: { issues: [] } }) });
    await tracker.search('p99 "late") OR', never());
    expect(asked(server.seen, SEARCH)[0]?.query.get('jql')).toBe(
      'summary ~ "p99" AND summary ~ "late" AND summary ~ "OR*" ORDER BY updated DESC',
    );
    server.seen.length = 0;
    expect(await tracker.search(' ()" ', never())).toEqual([]);
    expect(server.seen).toEqual([]);
  });
});

describe('the list in Jira', () => {
  it('is an address with every key, or none when it would be too long', async () => {
    const { tracker, server } = await site({});
    const url = new URL(tracker.listUrl([ref(1), ref(2)]) ?? '');
    expect(url.origin + url.pathname).toBe(`${server.base}/issues/`);
    expect(url.searchParams.get('jql')).toBe('key in ("PAY-1", "PAY-2")');
    expect(tracker.listUrl([])).toBeNull();
    expect(tracker.listUrl(numbers(2000).map((n) => ref(n)))).toBeNull();
  });
});

describe('an answer of another shape', () => {
  const odd: [string, Record<string, unknown>, string][] = [
    ['no date', { created: 'yesterday' }, 'issues.0.fields.created'],
    ['no status category', { status: { name: 'Open' } }, 'issues.0.fields.status.statusCategory'],
    ['a summary that is an object', { summary: { toString: 1 } }, 'issues.0.fields.summary'],
    ['labels with a number', { labels: ['a', 5] }, 'issues.0.fields.labels.1'],
  ];

  it.each(odd)('%s is named by its field', async (_name, fields, field) => {
    const { tracker } = await site({ [`POST ${BULK}`]: () => ({ body: { issues: [issue(1, fields)] } }) });
    const problem = await problemOf(pagesOf(tracker.issues([ref(1)], NOTHING, read())));
    expect(problem).toMatchObject({ code: 'unexpected-shape', field });
  });

  it('an id that is none', async () => {
    const { tracker } = await site({
      [`POST ${BULK}`]: () => ({ body: { issues: [{ ...issue(1), id: '1"' }] } }),
    });
    expect((await problemOf(pagesOf(tracker.issues([ref(1)], NOTHING, read())))).field).toBe('issues.0.id');
  });

  it('a list for an object', async () => {
    const { tracker } = await site({ [`POST ${BULK}`]: () => ({ body: [] }) });
    expect((await problemOf(pagesOf(tracker.issues([ref(1)], NOTHING, read())))).code).toBe(
      'unexpected-shape',
    );
  });

  it('a title with markup, a script and a prototype in it stays text', async () => {
    const summary = '<img src=x onerror=alert(1)> "}</script>';
    const body = JSON.stringify({ issues: [issue(1, { summary, customfield_1: 4 })] }).replace(
      '"customfield_1"',
      '"__proto__":{"polluted":1},"customfield_1"',
    );
    const { tracker } = await site({ [`POST ${BULK}`]: () => ({ body }) });
    const [page] = await pagesOf(
      tracker.issues([ref(1)], { numbers: ['customfield_1'], estimate: null, history: false }, read()),
    );
    expect(page?.facts[0]).toMatchObject({ title: summary, numbers: { customfield_1: 4 } });
    expect('polluted' in {}).toBe(false);
  });
});

describe('no person', () => {
  it('is ever asked for, and none that comes unasked is kept', async () => {
    const { tracker, server } = await site({
      [`POST ${BULK}`]: () => ({
        body: { issues: [issue(1, { customfield_9: { displayName: 'Mia Krystof' } })] },
      }),
      [`GET ${SEARCH}`]: () => ({ body: { issues: [issue(1)] } }),
      'GET /rest/api/3/issue/PAY-1': () => ({ body: issue(1) }),
    });
    const want = { numbers: ['customfield_9', 'assignee', '*all'], estimate: 'reporter', history: false };
    const facts = [
      await pagesOf(tracker.issues([ref(1)], want, read())),
      await pagesOf(tracker.select({ kind: 'parent', issue: ref(1) }, want, read())),
      await pagesOf(tracker.children([ref(1)], want, read())),
      await tracker.issue('PAY-1', want, never()),
      await tracker.search('PAY-1', never()),
    ];
    expect(JSON.stringify(facts)).not.toMatch(/Mia|assignee|reporter/);
    const fields = server.seen.flatMap((seen) => [
      ...seen.query.getAll('fields'),
      ...((seen.body as { fields?: string[] } | undefined)?.fields ?? []),
    ]);
    expect(fields).not.toHaveLength(0);
    expect(
      fields.filter((field) => /\*|assignee|reporter|creator|watch|vote|comment|worklog/.test(field)),
    ).toEqual([]);
  });
});
