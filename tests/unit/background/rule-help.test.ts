/** What the rule editor asks while one types: in turns, and of nobody but our own pages. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OwnRequests } from '#utils/messaging/protocol.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  end,
  openQuarter,
  own,
  POPUP,
  pageSender,
  panelSender,
  quarter,
  send,
  type Worker,
} from './around.ts';

let jira: JiraSimulator;
let worker: Worker;
let ask: OwnRequests['query-preview']['ask'];
beforeEach(async () => {
  ({ site: jira, worker } = await begin());
  const team = await openQuarter(worker);
  const { rules } = await own(worker, 'document', { team });
  const ruled = rules.find(({ query }) => query.kind === 'jql');
  if (!ruled) throw new Error('The team has a JQL rule.');
  ask = { team, keyResult: ruled.keyResult, query: ruled.query, turn: 'one' };
});
afterEach(async () => {
  await worker.app.backFill.settled();
  await end(worker, jira);
});

it('says of each ticket which key results of the cycle it serves already', async () => {
  const preview = await own(worker, 'query-preview', ask);
  expect(preview?.issues.length).toBeGreaterThan(0);
  expect(preview?.issues.every(({ serves }) => serves.includes(ask.keyResult))).toBe(true);
});

it('a later question of the same turn ends the one before, and one of another turn does not', async () => {
  const first = own(worker, 'query-preview', ask);
  const other = own(worker, 'query-preview', { ...ask, turn: 'two' });
  const second = own(worker, 'query-preview', ask);
  expect(await first).toBeNull();
  expect(await second).not.toBeNull();
  expect(await other).not.toBeNull();
});

it('stops when nobody waits any more', async () => {
  const asked = own(worker, 'query-preview', ask);
  await own(worker, 'query-stop', { turn: 'one' });
  expect(await asked).toBeNull();
});

it('refuses a rule that names a person before the tracker is asked', async () => {
  const before = worker.requests;
  const place = { tracker: 'jira-cloud', site: quarter.sites.jira.cloudId } as const;
  const query = { kind: 'jql', ...place, jql: 'reporter = currentUser()' } as const;
  const answer = await send(worker, POPUP, 'query-preview', { ...ask, query });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'names-person', detail: 'reporter' } });
  expect(worker.requests).toBe(before);
});

it('answers no page of a tracker, and no panel', async () => {
  for (const sender of [pageSender('PAY-318'), panelSender()])
    for (const [request, question] of [
      ['query-preview', ask],
      ['query-suggest', { connection: 'x', kind: 'label', text: '', at: 0, turn: 'one' }],
      ['query-stop', { turn: 'one' }],
    ] as const)
      expect((await send(worker, sender, request, question as never)).ok).toBe(false);
});
