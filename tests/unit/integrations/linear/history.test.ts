import { expect, it } from 'vitest';
import { withHistory, withStays } from '#integrations/linear/history.ts';
import { issue } from '../../okr/build.ts';

const CREATED = '2026-11-02T09:00:00.000Z';
const move = (createdAt: string, from: string | null, to: string | null) => ({
  createdAt,
  fromState: from ? { type: from } : null,
  toState: to ? { type: to } : null,
});
const read = (nodes: ReturnType<typeof move>[], hasNextPage = false) =>
  withHistory(issue('ENG-1', { category: 'done', created: CREATED }), { nodes, pageInfo: { hasNextPage } });

const REOPENED = [
  move('2026-11-06T09:00:00Z', 'started', 'completed'),
  move('2026-11-05T09:00:00Z', 'completed', 'started'),
  move('2026-11-04T09:00:00Z', 'started', 'completed'),
  move('2026-11-03T12:00:00Z', null, null),
  move('2026-11-03T09:00:00Z', 'unstarted', 'started'),
];

it('tells first start, last finish, first restore and reopening', () => {
  expect(read(REOPENED)).toMatchObject({
    started: '2026-11-03T09:00:00Z',
    restored: '2026-11-04T09:00:00Z',
    finished: '2026-11-06T09:00:00Z',
    reopened: 1,
    history: true,
  });
});

it('says nothing of a history of which a page is missing, or a state is new', () => {
  expect(read(REOPENED, true)).toBeNull();
  expect(read(REOPENED.slice(1))).toBeNull();
  expect(read([move('2026-11-03T09:00:00Z', 'unstarted', 'paused')])).toBeNull();
});

it('tells the same by the stays in a state', () => {
  const stay = (startedAt: string, type: string | null) => ({ startedAt, state: type ? { type } : null });
  const stays = [
    stay('2026-11-03T09:00:00Z', 'started'),
    stay(CREATED, 'unstarted'),
    stay('2026-11-04T09:00:00Z', 'completed'),
    stay('2026-11-05T09:00:00Z', 'started'),
    stay('2026-11-06T09:00:00Z', 'completed'),
  ];
  const facts = issue('ENG-1', { category: 'done', created: CREATED });
  const told = (nodes: typeof stays, hasNextPage = false) =>
    withStays(facts, { nodes, pageInfo: { hasNextPage } });
  expect(told(stays)).toEqual(read(REOPENED));
  expect(told(stays, true)).toBeNull();
  expect(told([...stays, stay('2026-11-04T12:00:00Z', null)])).toBeNull();
  expect(told(stays.slice(0, 2))).toBeNull();
});
