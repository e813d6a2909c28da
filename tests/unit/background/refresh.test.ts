import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  clock,
  connectJira,
  end,
  JIRA,
  newWorker,
  own,
  quarter,
  snapshot,
  type Worker,
} from './around.ts';
import { COUNT, keyResult, makeTeam, SHARE_DONE } from './team.ts';

let site: JiraSimulator;
let session: string;
let worker: Worker;

beforeEach(async () => {
  ({ site, session, worker } = await begin());
});
afterEach(() => end(worker, site));

const connect = () => connectJira(worker);

const refresh = async () => {
  await own(worker, 'refresh', {});
  await worker.app.refresh.settled();
};

/** Four open tickets without parent or children, so that a link brings in nothing else. */
let keys: string[];
let first: string;
let second: string;
beforeEach(() => {
  const made = () => site.state.create({ project: 'PAY', summary: 'Made by the test' }).key;
  first = made();
  second = made();
  keys = [first, second, made(), made()];
});

describe('a refresh', () => {
  it('moves the number by exactly the ticket that was closed', async () => {
    await connect();
    await worker.app.refresh.settled();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    for (const key of keys) await team.link(id, key);
    await refresh();
    expect(keyResult(worker, id).delivery).toEqual({ done: 0, total: 4, hidden: 0 });
    site.state.close(first);
    clock.now += 60_000;
    await refresh();
    expect(keyResult(worker, id)).toMatchObject({ number: 25, delivery: { done: 1, total: 4 } });
    site.state.reopen(first);
    clock.now += 60_000;
    await refresh();
    expect(keyResult(worker, id)).toMatchObject({ number: 0 });
  });

  it('follows tickets into and out of a rule', async () => {
    await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Marked', COUNT);
    site.state.edit(first, { labels: ['marked'] });
    site.state.edit(second, { labels: ['marked'] });
    await team.rule(id, 'labels = marked');
    await refresh();
    expect(keyResult(worker, id).explanation.inputs.toSorted()).toEqual([first, second].toSorted());
    site.state.edit(second, { labels: [] });
    clock.now += 60_000;
    await refresh();
    expect(keyResult(worker, id)).toMatchObject({ number: 1, explanation: { inputs: [first] } });
  });

  it('on an alarm asks a rule only for what changed, and gets the same numbers', async () => {
    await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Marked', SHARE_DONE);
    for (const key of [first, second]) site.state.edit(key, { labels: ['marked'] });
    await team.rule(id, 'labels = marked');
    await refresh();
    clock.now += 60 * 60_000;
    site.state.close(first);
    site.requests.length = 0;
    await worker.app.refresh.start('alarm');
    await worker.app.refresh.settled();
    const asked = site.requests
      .filter(({ path }) => path.endsWith('/search/jql'))
      .map((one) => JSON.stringify(one));
    expect(asked.some((one) => one.includes('updated >='))).toBe(true);
    expect(keyResult(worker, id)).toMatchObject({ number: 50, delivery: { done: 1, total: 2 } });
    expect(keyResult(worker, id).asOf).toBe(new Date(clock.now).toISOString());
  });

  describe('on an alarm asks only for what changed of linked tickets', () => {
    const onAlarm = async (hours: number) => {
      clock.now += hours * 3_600_000;
      site.requests.length = 0;
      await worker.app.refresh.start('alarm');
      await worker.app.refresh.settled();
    };
    const searches = () => site.requests.filter(({ path }) => path.endsWith('/search/jql'));

    it('and sees new children of theirs, with children of their own', async () => {
      await connect();
      const team = await makeTeam(worker, site);
      const id = await team.addKeyResult('Epic', COUNT);
      const epic = site.state.create({ project: 'PAY', summary: 'Epic', type: 'Epic' });
      const story = site.state.create({ project: 'PAY', summary: 'Elsewhere until now' });
      site.state.create({ project: 'PAY', summary: 'Below', type: 'Sub-task', parent: story.key });
      await team.link(id, epic.key);
      await refresh();
      expect(keyResult(worker, id).number).toBe(1);
      await onAlarm(1);
      expect(searches()).toHaveLength(1);
      site.state.edit(story.key, { parent: epic.key });
      await onAlarm(1);
      expect(keyResult(worker, id).number).toBe(3);
      site.state.edit(story.key, { parent: null });
      await onAlarm(1);
      expect(keyResult(worker, id).number).toBe(1);
    });

    it('sees one that is gone when all are read again, six hours after', async () => {
      await connect();
      const team = await makeTeam(worker, site);
      const id = await team.addKeyResult('Share done', SHARE_DONE);
      for (const key of keys) await team.link(id, key);
      await refresh();
      site.state.remove(first);
      await onAlarm(1);
      expect(keyResult(worker, id).delivery).toMatchObject({ total: 4, hidden: 0 });
      await onAlarm(6);
      expect(keyResult(worker, id).delivery).toMatchObject({ total: 4, hidden: 1 });
    });

    it('leaves alone what else changed in the same projects', async () => {
      await connect();
      const team = await makeTeam(worker, site);
      const id = await team.addKeyResult('Share done', SHARE_DONE);
      for (const key of keys) await team.link(id, key);
      await refresh();
      const known = worker.app.facts.all().size;
      const other = site.state.create({ project: 'PAY', summary: 'Not ours' });
      await onAlarm(1);
      expect(searches()).toHaveLength(1);
      expect(worker.app.facts.all().size).toBe(known);
      expect(worker.app.facts.uidOfKnownKey(quarter.sites.jira.cloudId, other.key)).toBeNull();
    });

    it('reads all where the question is refused', async () => {
      await connect();
      const team = await makeTeam(worker, site);
      const id = await team.addKeyResult('Share done', SHARE_DONE);
      for (const key of keys) await team.link(id, key);
      await refresh();
      site.state.close(first);
      site.fault({ match: '/search/jql', status: 400, body: { errorMessages: ['No such project.'] } });
      await onAlarm(1);
      expect(keyResult(worker, id).number).toBe(25);
      expect(snapshot(worker).refresh.problem).toBeNull();
    });

    it('and a ticket that was just linked brings in itself alone', async () => {
      await connect();
      const team = await makeTeam(worker, site);
      const id = await team.addKeyResult('Share done', SHARE_DONE);
      for (const key of keys) await team.link(id, key);
      await refresh();
      const more = site.state.create({ project: 'PAY', summary: 'One more' });
      site.requests.length = 0;
      const place = { origin: JIRA, key: more.key };
      await own(worker, 'link', { place, team: team.team, keyResult: id });
      await expect.poll(() => keyResult(worker, id).delivery).toMatchObject({ total: 5, hidden: 0 });
      expect(JSON.stringify(site.requests)).not.toContain(site.state.issue(first).id);
    });
  });

  it('reads all again with another estimate field, once a person chose it; signing in again keeps it', async () => {
    const { id: connection } = await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    for (const key of keys) await team.link(id, key);
    await refresh();
    clock.now += 60_000;
    site.requests.length = 0;
    await own(worker, 'choose-estimate', { connection, field: 'customfield_77777' });
    await worker.app.refresh.settled();
    const asked = site.requests.filter(({ path }) => path.endsWith('/bulkfetch'));
    expect(JSON.stringify(asked)).toContain('customfield_77777');
    await connect();
    expect(snapshot(worker).connections).toMatchObject([
      { estimate: 'customfield_77777', estimateChosen: true },
    ]);
  });

  it('can be stopped, and says how far it is until then', async () => {
    await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Everything', COUNT);
    await team.rule(id, 'project = PAY ORDER BY key');
    await refresh();
    clock.now += 60_000;
    site.fault({ match: '/search/jql', hang: true });
    await own(worker, 'refresh', {});
    expect(snapshot(worker).refresh).toMatchObject({ running: true });
    await own(worker, 'refresh-stop', {});
    expect(snapshot(worker).refresh).toMatchObject({ running: false, problem: null });
    expect(keyResult(worker, id).number).toBeGreaterThan(100);
  });

  it('follows children that come, go to another parent, and disappear', async () => {
    await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('With children', COUNT);
    const epic = site.state.create({ project: 'PAY', summary: 'Epic', type: 'Epic' });
    const other = site.state.create({ project: 'PAY', summary: 'Other epic', type: 'Epic' });
    const child = site.state.create({ project: 'PAY', summary: 'Child', parent: epic.key });
    const gone = site.state.create({ project: 'PAY', summary: 'Gone', parent: epic.key });
    await team.rule(id, `key = ${epic.key}`);
    await refresh();
    expect(keyResult(worker, id).number).toBe(3);
    site.state.edit(child.key, { parent: other.key });
    site.state.remove(gone.key);
    clock.now += 60_000;
    await refresh();
    expect(keyResult(worker, id)).toMatchObject({ number: 1, explanation: { inputs: [epic.key] } });
  });

  it('writes one sample a day, the last of the day', async () => {
    await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    for (const key of keys) await team.link(id, key);
    await refresh();
    site.state.close(first);
    clock.now += 60_000;
    await refresh();
    await refresh();
    clock.now += 24 * 3_600_000;
    site.state.close(second);
    await refresh();
    const { samples } = await own(worker, 'document', { team: team.team });
    expect(samples.map(({ day, value, delivery }) => [day, value, delivery])).toEqual([
      ['2026-11-18', 25, { done: 1, total: 4 }],
      ['2026-11-19', 50, { done: 2, total: 4 }],
    ]);
    expect(snapshot(worker).undo?.message).toBe('edit_linked');
  });
});

describe('trouble', () => {
  const prepared = async (): Promise<KeyResultId> => {
    await connect();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    for (const key of keys) await team.link(id, key);
    site.state.close(first);
    await refresh();
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
    await refresh();
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
    await refresh();
    fault.clear();
    clock.now += 60_000;
    await refresh();
    expect(snapshot(worker)).toMatchObject({
      refresh: { problem: null },
      connections: [{ state: 'connected', problem: null }],
    });
  });

  it('a rule that the tracker refuses is named and stops nothing else', async () => {
    await connect();
    const team = await makeTeam(worker, site);
    const good = await team.addKeyResult('Good', SHARE_DONE);
    const bad = await team.addKeyResult('Bad', COUNT);
    await team.rule(bad, 'nonsense ~~ 5');
    await team.link(good, first);
    await refresh();
    expect(snapshot(worker).refresh.problem?.code).toBe('bad-query');
    expect(keyResult(worker, good).delivery).toMatchObject({ total: 1 });
  });

  it('another account that signs in never sees the first one’s facts', async () => {
    const id = await prepared();
    site.fault({ match: '/myself', status: 200, body: { accountId: 'other', displayName: 'Other' } });
    site.fault({ match: '/issue/bulkfetch', status: 500 });
    clock.now += 60_000;
    await refresh();
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
    await connect();
    const team = await makeTeam(worker, site);
    const linked = await team.addKeyResult('Linked', SHARE_DONE);
    const ruled = await team.addKeyResult('Ruled', COUNT);
    for (const key of keys) await team.link(linked, key);
    await team.rule(ruled, 'project = PAY ORDER BY key');
    await worker.app.refresh.settled();
    await refresh();
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
