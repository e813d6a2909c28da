import { afterEach, expect, it } from 'vitest';
import { TrackerError } from '#integrations/http/errors.ts';
import type { FactsPage } from '#integrations/tracker.ts';
import { NOTHING, never, pagesOf } from '../support/asking.ts';
import { asked, issue, jiraSite, ref } from './site.ts';

const ISSUES = 'POST /rest/api/3/issue/bulkfetch';
const BULK = '/rest/api/3/changelog/bulkfetch';
const WANT = { ...NOTHING, history: true };
const CREATED = '2026-10-05T07:00:00.000Z';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const STATUSES = [
  { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
  { id: '3', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
  { id: '5', name: 'Done', statusCategory: { key: 'done' } },
];
const done = (id: number) => issue(id, { status: STATUSES[2] });

/** A Jira with two tickets that are done. */
const site = async (routes: Parameters<typeof jiraSite>[0]) => {
  const one = await jiraSite({
    'GET /rest/api/3/status': () => ({ body: STATUSES }),
    [ISSUES]: () => ({ body: { issues: [done(1), done(2)] } }),
    ...routes,
  });
  stops.push(() => one.server.stop());
  const read = () => pagesOf(one.tracker.issues([ref(1), ref(2)], WANT, { signal: never() }));
  return { ...one, read };
};

const AUTHOR = { accountId: '5b10', displayName: 'Mia Krystof' };
const move = (created: unknown, from: string, to: string) => ({
  ...{ id: '7', author: AUTHOR, created },
  items: [{ field: 'status', fieldId: 'status', from, fromString: 'x', to, toString: 'y' }],
});
const at = (day: number) => `2026-10-0${day}T09:00:00.000Z`;
const log = (issueId: string, ...changeHistories: unknown[]) => ({ issueId, changeHistories });
const timesOf = (pages: FactsPage[]) =>
  pages.flatMap(({ facts }) =>
    facts.map(({ started, finished, history }) => ({ started, finished, history })),
  );
const BOTH = [
  { started: at(6), finished: at(8), history: true },
  { started: null, finished: at(7), history: true },
];

it('a history split over pages is put together, whether dates are numbers or text', async () => {
  const pages = [
    {
      issueChangeLogs: [log('1', move(Date.parse(at(6)), '1', '3')), log('2', move(at(7), '1', '5'))],
      nextPageToken: 'b',
    },
    { issueChangeLogs: [log('1', move('2026-10-08T11:00:00.000+0200', '3', '5'))] },
  ];
  const { read, server } = await site({ [`POST ${BULK}`]: () => ({ body: pages.shift() }) });
  const facts = await read();
  expect(timesOf(facts)).toEqual(BOTH);
  expect(JSON.stringify(facts)).not.toMatch(/Krystof|5b10/);
  expect(asked(server.seen, BULK).map(({ body }) => body)).toEqual([
    { issueIdsOrKeys: ['1', '2'], fieldIds: ['status'], maxResults: 1000 },
    { issueIdsOrKeys: ['1', '2'], fieldIds: ['status'], maxResults: 1000, nextPageToken: 'b' },
  ]);
});

it.each([
  ['is absent', { status: 404, body: { errorMessages: ['null for uri'] } }],
  ['is refused by the XSRF filter', { status: 403, body: 'XSRF check failed' }],
])('where the bulk request %s, each ticket is asked for its own, page by page', async (_why, refusal) => {
  const first = [move(at(6), '1', '3'), move(at(8), '3', '5')];
  const { read, server } = await site({
    [`POST ${BULK}`]: () => refusal,
    'GET /rest/api/3/issue/1/changelog': ({ query }) => ({
      body: { values: first.slice(Number(query.get('startAt')), Number(query.get('startAt')) + 1), total: 2 },
    }),
    'GET /rest/api/3/issue/2/changelog': () => ({ body: { values: [move(at(7), '1', '5')], total: 1 } }),
  });
  expect(timesOf(await read())).toEqual(BOTH);
  expect(timesOf(await read())).toEqual(BOTH);
  expect(asked(server.seen, BULK)).toHaveLength(1);
  expect(asked(server.seen, '/rest/api/3/status')).toHaveLength(1);
});

it('nothing is said of a history that leads elsewhere, or through a status nobody knows', async () => {
  const { read } = await site({
    [`POST ${BULK}`]: () => ({
      body: { issueChangeLogs: [log('1', move(at(6), '1', '3')), log('2', move(at(7), '99', '5'))] },
    }),
  });
  const unread = { started: null, finished: CREATED, history: undefined };
  expect(timesOf(await read())).toEqual([unread, unread]);
});

it('an answer of another shape is named by its field, and pages that go round in circles end', async () => {
  const fieldOf = async (body: unknown) => {
    const { read } = await site({ [`POST ${BULK}`]: () => ({ body }) });
    const error = await read().catch((reason: unknown) => reason);
    return error instanceof TrackerError ? error.problem : null;
  };
  expect(await fieldOf({ issueChangeLogs: [log('1', move(null, '1', '3'))] })).toMatchObject({
    code: 'unexpected-shape',
    field: 'issueChangeLogs.0.changeHistories.0.created',
  });
  expect(await fieldOf({ issueChangeLogs: [], nextPageToken: 'a' })).toMatchObject({
    code: 'unexpected-shape',
    field: 'nextPageToken',
  });
});
