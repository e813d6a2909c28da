import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import { begin, clock, connectJira, end, own, refreshed, snapshot, type Worker } from './around.ts';
import { COUNT, keyResult, linkedTeam, makeTeam, openTickets, SHARE_DONE } from './team.ts';

let site: JiraSimulator;
let worker: Worker;
let keys: string[];
let first: string;
let second: string;

beforeEach(async () => {
  ({ site, worker } = await begin());
  [first, second] = keys = openTickets(site);
});
afterEach(() => end(worker, site));

describe('a refresh', () => {
  it('moves the number by exactly the ticket that was closed', async () => {
    await connectJira(worker);
    await worker.app.refresh.settled();
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Share done', SHARE_DONE);
    for (const key of keys) await team.link(id, key);
    await refreshed(worker);
    expect(keyResult(worker, id).delivery).toEqual({ done: 0, total: 4, hidden: 0 });
    site.state.close(first);
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id)).toMatchObject({ number: 25, delivery: { done: 1, total: 4 } });
    site.state.reopen(first);
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id)).toMatchObject({ number: 0 });
  });

  it('follows tickets into and out of a rule', async () => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Marked', COUNT);
    site.state.edit(first, { labels: ['marked'] });
    site.state.edit(second, { labels: ['marked'] });
    await team.rule(id, 'labels = marked');
    await refreshed(worker);
    expect(keyResult(worker, id).explanation.inputs.toSorted()).toEqual([first, second].toSorted());
    site.state.edit(second, { labels: [] });
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id)).toMatchObject({ number: 1, explanation: { inputs: [first] } });
  });

  it('reads all again with another estimate field, once a person chose it; signing in again keeps it', async () => {
    const { id: connection } = await connectJira(worker);
    await linkedTeam(worker, site, keys);
    clock.now += 60_000;
    site.requests.length = 0;
    await own(worker, 'choose-estimate', { connection, field: 'customfield_77777' });
    await worker.app.refresh.settled();
    const asked = site.requests.filter(({ path }) => path.endsWith('/bulkfetch'));
    expect(JSON.stringify(asked)).toContain('customfield_77777');
    await connectJira(worker);
    expect(snapshot(worker).connections).toMatchObject([
      { estimate: 'customfield_77777', estimateChosen: true },
    ]);
  });

  it('can be stopped, and says how far it is until then', async () => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Everything', COUNT);
    await team.rule(id, 'project = PAY ORDER BY key');
    await refreshed(worker);
    clock.now += 60_000;
    site.fault({ match: '/search/jql', hang: true });
    await own(worker, 'refresh', {});
    expect(snapshot(worker).refresh).toMatchObject({ running: true });
    await own(worker, 'refresh-stop', {});
    expect(snapshot(worker).refresh).toMatchObject({ running: false, problem: null });
    expect(keyResult(worker, id).number).toBeGreaterThan(100);
  });

  it('follows children that come, go to another parent, and disappear', async () => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('With children', COUNT);
    const epic = site.state.create({ project: 'PAY', summary: 'Epic', type: 'Epic' });
    const other = site.state.create({ project: 'PAY', summary: 'Other epic', type: 'Epic' });
    const child = site.state.create({ project: 'PAY', summary: 'Child', parent: epic.key });
    const gone = site.state.create({ project: 'PAY', summary: 'Gone', parent: epic.key });
    await team.rule(id, `key = ${epic.key}`);
    await refreshed(worker);
    expect(keyResult(worker, id).number).toBe(3);
    site.state.edit(child.key, { parent: other.key });
    site.state.remove(gone.key);
    clock.now += 60_000;
    await refreshed(worker);
    expect(keyResult(worker, id)).toMatchObject({ number: 1, explanation: { inputs: [epic.key] } });
  });

  it('writes one sample a day, the last of the day', async () => {
    const { team } = await linkedTeam(worker, site, keys);
    site.state.close(first);
    clock.now += 60_000;
    await refreshed(worker);
    await refreshed(worker);
    clock.now += 24 * 3_600_000;
    site.state.close(second);
    await refreshed(worker);
    const { samples } = await own(worker, 'document', { team: team.team });
    expect(samples.map(({ day, value, delivery }) => [day, value, delivery])).toEqual([
      ['2026-11-18', 25, { done: 1, total: 4 }],
      ['2026-11-19', 50, { done: 2, total: 4 }],
    ]);
    expect(snapshot(worker).undo?.message).toBe('edit_linked');
  });
});
