/** What a tracker has that can become objectives: asked by our own full pages, of a connection that is there. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  connectJira,
  end,
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
let connection: string;
beforeEach(async () => {
  ({ site: jira, worker } = await begin());
  const view = await connectJira(worker);
  connection = view.id;
});
afterEach(async () => {
  await worker.app.backFill.settled();
  await end(worker, jira);
});

it('lists kinds, and what is open of one', async () => {
  const kinds = await own(worker, 'outline-kinds', { connection });
  expect(kinds.map(({ name }) => name)).toContain('Epic');
  const { found } = await own(worker, 'outlines', { connection, kind: 'Epic', after: null });
  expect(found.length).toBeGreaterThan(0);
  for (const person of quarter.people) expect(JSON.stringify(found)).not.toContain(person);
});

it('says that a connection is not there', async () => {
  const answer = await send(worker, POPUP, 'outline-kinds', { connection: 'gone' });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-found' } });
});

it('answers neither a page of a tracker nor a panel', async () => {
  const before = worker.requests;
  for (const sender of [pageSender('PAY-318'), panelSender()])
    expect(await send(worker, sender, 'outlines', { connection, kind: 'Epic', after: null })).toMatchObject({
      ok: false,
    });
  expect(worker.requests).toBe(before);
});
