import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  clock,
  connectJira,
  end,
  JIRA,
  own,
  quarter,
  refreshed,
  snapshot,
  type Worker,
} from './around.ts';
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
  it('on an alarm asks a rule only for what changed, and gets the same numbers', async () => {
    await connectJira(worker);
    const team = await makeTeam(worker, site);
    const id = await team.addKeyResult('Marked', SHARE_DONE);
    for (const key of [first, second]) site.state.edit(key, { labels: ['marked'] });
    await team.rule(id, 'labels = marked');
    await refreshed(worker);
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
      await connectJira(worker);
      const team = await makeTeam(worker, site);
      const id = await team.addKeyResult('Epic', COUNT);
      const epic = site.state.create({ project: 'PAY', summary: 'Epic', type: 'Epic' });
      const story = site.state.create({ project: 'PAY', summary: 'Elsewhere until now' });
      site.state.create({ project: 'PAY', summary: 'Below', type: 'Sub-task', parent: story.key });
      await team.link(id, epic.key);
      await refreshed(worker);
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
      const { id } = await linkedTeam(worker, site, keys);
      site.state.remove(first);
      await onAlarm(1);
      expect(keyResult(worker, id).delivery).toMatchObject({ total: 4, hidden: 0 });
      await onAlarm(6);
      expect(keyResult(worker, id).delivery).toMatchObject({ total: 4, hidden: 1 });
    });

    it('leaves alone what else changed in the same projects', async () => {
      await linkedTeam(worker, site, keys);
      const known = worker.app.facts.all().size;
      const other = site.state.create({ project: 'PAY', summary: 'Not ours' });
      await onAlarm(1);
      expect(searches()).toHaveLength(1);
      expect(worker.app.facts.all().size).toBe(known);
      expect(worker.app.facts.uidOfKnownKey(quarter.sites.jira.cloudId, other.key)).toBeNull();
    });

    it('reads all where the question is refused', async () => {
      const { id } = await linkedTeam(worker, site, keys);
      site.state.close(first);
      site.fault({ match: '/search/jql', status: 400, body: { errorMessages: ['No such project.'] } });
      await onAlarm(1);
      expect(keyResult(worker, id).number).toBe(25);
      expect(snapshot(worker).refresh.problem).toBeNull();
    });

    it('and a ticket that was just linked brings in itself alone', async () => {
      const { team, id } = await linkedTeam(worker, site, keys);
      const more = site.state.create({ project: 'PAY', summary: 'One more' });
      site.requests.length = 0;
      const place = { origin: JIRA, key: more.key };
      await own(worker, 'link', { place, team: team.team, keyResult: id });
      await expect.poll(() => keyResult(worker, id).delivery).toMatchObject({ total: 5, hidden: 0 });
      expect(JSON.stringify(site.requests)).not.toContain(site.state.issue(first).id);
    });
  });
});
