import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  clock,
  connectJira,
  end,
  newWorker,
  own,
  refreshed,
  snapshot,
  type Worker,
} from './around.ts';
import { COUNT, keyResult, makeTeam, openTickets, SHARE_DONE } from './team.ts';

let site: JiraSimulator;
let session: string;
let worker: Worker;
let keys: string[];
let first: string;

beforeEach(async () => {
  ({ site, session, worker } = await begin());
  [first] = keys = openTickets(site);
});
afterEach(() => end(worker, site));

describe('trouble', () => {
  const prepared = async (): Promise<KeyResultId> => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    for (const key of keys) await team.link(id, key);
    site.state.close(first);
    await refreshed(worker);
    expect(keyResult(worker, id).number).toBe(25);
    return id;
  };

  it.each([
    ['signed out', () => site.gate.signOut(), 'signed-out', 'signed-out'],
    ['500', () => site.fault({ match: '/rest/', status: 500 }), 'server', 'problem'],
    ['429', () => site.fault({ match: '/rest/', status: 429 }), 'rate-limited', 'problem'],
    ['403', () => site.fault({ match: '/rest/', status: 403 }), 'forbidden', 'problem'],
    ['410', () => site.fault({ match: '/rest/', status: 410 }), 'gone', 'problem'],
    ['HTML', () => site.fault({ match: '/rest/', html: '<p>hello' }), 'not-json', 'problem'],
    ['cut off', () => site.fault({ match: '/rest/', drop: true }), 'offline', 'problem'],
  ])('%s: the last known numbers stay, and it is said why', async (_, breakIt, code, state) => {
    const id = await prepared();
    breakIt();
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id)).toMatchObject({ number: 25, delivery: { done: 1, total: 4, hidden: 0 } });
    expect(snapshot(worker)).toMatchObject({
      refresh: { running: false, problem: { code } },
      connections: [{ state, problem: { code } }],
      online: code !== 'offline',
    });
  });

  it('is over as soon as a refresh works again', async () => {
    await prepared();
    const fault = site.fault({ match: '/rest/', status: 500 });
    await refreshed(worker);
    fault.clear();
    clock.now += 60_000;
    await refreshed(worker);
    expect(snapshot(worker)).toMatchObject({
      refresh: { problem: null },
      connections: [{ state: 'connected', problem: null }],
    });
  });

  it('a rule that the tracker refuses is named and stops nothing else', async () => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const good = await team.addKeyResult('Good', SHARE_DONE);
    const bad = await team.addKeyResult('Bad', COUNT);
    await team.rule(bad, 'nonsense ~~ 5');
    await team.link(good, first);
    await refreshed(worker);
    expect(snapshot(worker).refresh.problem?.code).toBe('bad-query');
    expect(keyResult(worker, good).delivery).toMatchObject({ total: 1 });
  });

  it('another account that signs in never sees the first one’s facts', async () => {
    const id = await prepared();
    site.fault({ match: '/myself', status: 200, body: { accountId: 'other', displayName: 'Other' } });
    site.fault({ match: '/issue/bulkfetch', status: 500 });
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id).number).toBeNull();
    expect(snapshot(worker).connections).toMatchObject([{ account: 'Other' }]);
  });

  it('a connection that is ended takes its facts along and leaves the document', async () => {
    const id = await prepared();
    await own(worker, 'disconnect', { connection: snapshot(worker).connections[0]?.id ?? '' });
    expect(snapshot(worker).connections).toEqual([]);
    expect(keyResult(worker, id).number).toBeNull();
  });
});

describe('a worker that dies', () => {
  it('at any request, is followed by one that goes on and ends with the same numbers', async () => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const linked = await team.addKeyResult('Linked', SHARE_DONE);
    const ruled = await team.addKeyResult('Ruled', COUNT);
    for (const key of keys) await team.link(linked, key);
    await team.rule(ruled, 'project = PAY ORDER BY key');
    await worker.app.refresh.settled();
    await refreshed(worker);
    const right = keyResult(worker, ruled).number;
    expect(right).toBeGreaterThan(100);

    for (let fatal = 1; ; fatal += 1) {
      site.state.move(first, fatal % 2 === 1 ? 'Done' : 'In Progress');
      clock.now += 60_000;
      worker.kill();
      worker = newWorker(site, session);
      await worker.app.ready();
      const death = worker.killAt(fatal);
      await own(worker, 'refresh', {});
      const survived = await Promise.race([
        worker.app.refresh.settled().then(() => true),
        death.then(() => false),
      ]);
      const before = site.requests.length;
      if (!survived) {
        worker = newWorker(site, session);
        await worker.app.ready();
        expect(snapshot(worker).refresh.running).toBe(true);
        await worker.app.refresh.settled();
        expect(site.requests.length).toBeGreaterThan(before);
      }
      expect(keyResult(worker, linked).number).toBe(fatal % 2 === 1 ? 25 : 0);
      expect(keyResult(worker, ruled).number).toBe(right);
      if (survived) return;
    }
  });
});
