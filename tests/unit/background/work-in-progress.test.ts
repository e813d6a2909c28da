/** What is in progress where a team works: one query a site, on demand, and of nobody but our own pages. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OwnRequests } from '#utils/messaging/protocol.ts';
import { coverageOf, servedIn } from '#utils/okr/coverage.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { linkIssues } from '#utils/workspace/edits/link.ts';
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
  snapshot,
  type Worker,
} from './around.ts';

let jira: JiraSimulator;
let worker: Worker;
let ask: OwnRequests['work-in-progress']['ask'];
beforeEach(async () => {
  ({ site: jira, worker } = await begin());
  const team = await openQuarter(worker);
  ask = { team, place: { tracker: 'jira-cloud', site: quarter.sites.jira.cloudId }, turn: 'one' };
});
afterEach(async () => {
  await worker.app.backFill.settled();
  await end(worker, jira);
});

it('reads what is in progress in the team’s projects, and nothing else', async () => {
  const read = await own(worker, 'work-in-progress', ask);
  expect(read?.tickets.length).toBeGreaterThan(10);
  expect(new Set(read?.tickets.map(({ category }) => category))).toEqual(new Set(['doing']));
  const { workplaces } = (await own(worker, 'document', { team: ask.team })).team;
  const projects = workplaces.flatMap((place) => place.projects);
  expect(read?.tickets.filter(({ project }) => !projects.includes(project.key))).toEqual([]);
  expect(JSON.stringify(read)).not.toMatch(/accountId|assignee|reporter|displayName/);
});

it('asks once for a page of a hundred, after the site’s fields are known', async () => {
  await own(worker, 'work-in-progress', ask);
  const before = worker.requests;
  const read = await own(worker, 'work-in-progress', ask);
  expect(worker.requests - before).toBeLessThanOrEqual(Math.ceil((read?.tickets.length ?? 0) / 100) + 1);
});

it('a ticket that is linked serves at once, and not any more when that is undone', async () => {
  const read = await own(worker, 'work-in-progress', ask);
  const { view } = snapshot(worker);
  const document = await own(worker, 'document', { team: ask.team });
  if (!read || !view) throw new Error('Work was read.');
  const before = coverageOf(read.tickets, servedIn(view, document));
  const [free, other] = before.flatMap(({ without }) => without);
  const [keyResult] = view.objectives.flatMap((objective) => objective.keyResults);
  if (!free || !other || !keyResult) throw new Error('Some work serves nothing.');
  expect(before.some(({ serving }) => serving > 0)).toBe(true);
  const edit = linkIssues(document, { keyResult: keyResult.id, issues: [free.ref, other.ref] });
  await own(worker, 'edit', { team: ask.team, edit });
  const linked = servedIn(view, await own(worker, 'document', { team: ask.team }));
  expect([free, other].map(linked)).toEqual([true, true]);
  await own(worker, 'undo', {});
  const undone = servedIn(view, await own(worker, 'document', { team: ask.team }));
  expect([free, other].map(undone)).toEqual([false, false]);
  expect(issueUid(free.ref)).not.toBe(issueUid(other.ref));
});

it('stops when nobody waits any more', async () => {
  const asked = own(worker, 'work-in-progress', ask);
  await own(worker, 'query-stop', { turn: 'one' });
  expect(await asked).toBeNull();
});

it('says it when the site is not connected', async () => {
  const place = { tracker: 'linear', site: quarter.sites.linear.organisationId };
  expect(await send(worker, POPUP, 'work-in-progress', { ...ask, place })).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  });
});

it('answers no page of a tracker, and no panel', async () => {
  for (const sender of [pageSender('PAY-318'), panelSender()])
    expect((await send(worker, sender, 'work-in-progress', ask)).ok).toBe(false);
});
