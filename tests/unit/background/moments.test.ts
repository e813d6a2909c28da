import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '#utils/messaging/page-protocol.ts';
import type { KeyResultId, TeamId } from '#utils/okr/model/ids.ts';
import { checkIn } from '#utils/workspace/edits/check-in.ts';
import { closeCycle } from '#utils/workspace/edits/review.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  clock,
  connectJira,
  end,
  JIRA,
  newWorker,
  own,
  pageSender,
  panelSender,
  send,
  snapshot,
  type Worker,
} from './around.ts';
import { apply, COUNT, makeTeam } from './team.ts';

let site: JiraSimulator;
let session: string;
let worker: Worker;
let key: string;
let team: TeamId;
let manual: KeyResultId;

const MANUAL = { kind: 'manual' } as const;
const place = () => ({ origin: JIRA, key });

/** What the open page of the ticket hears. */
const asks = async (of = key): Promise<Moment | undefined> => {
  const answer = await send(worker, pageSender(of), 'strip', { key: of });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value.moment;
};

/** The ticket is moved while its page is open, and looked at again. */
const move = async (to: 'Done' | 'In Progress', of = key): Promise<void> => {
  site.state.move(of, to);
  await asks(of);
  await look(of);
};

const look = async (of = key): Promise<void> => {
  clock.now += 10_000;
  const [connection] = worker.app.connections.all();
  if (connection) await worker.app.tickets.look(connection, of);
};

const linkTo = (keyResult: KeyResultId, of = key) =>
  own(worker, 'link', { place: { origin: JIRA, key: of }, team, keyResult });

const startsWork = async (of = key): Promise<void> => {
  await move('In Progress', of);
};

const sayValue = async (): Promise<void> => {
  const document = await own(worker, 'document', { team });
  const values = { value: 42, confidence: null, status: null, note: '', wayBack: '' };
  const at = new Date(clock.now).toISOString();
  const { edit } = checkIn(document, { keyResult: manual, at, source: 'person', ...values });
  await apply(worker, team, edit);
};

beforeEach(async () => {
  ({ site, session, worker } = await begin());
  key = site.state.create({ project: 'PAY', summary: 'Warm the cache' }).key;
  await connectJira(worker);
  await worker.app.refresh.settled();
  const made = await makeTeam(worker, site);
  team = made.team;
  manual = await made.addKeyResult('p99 latency', MANUAL);
  await linkTo(manual);
  await startsWork();
});
afterEach(() => end(worker, site));

describe('a ticket seen moving to done', () => {
  it('asks where its key result stands, until that is answered or declined', async () => {
    expect(await asks()).toBeUndefined();
    await move('Done');
    expect(await asks()).toEqual({ keyResult: manual, shortName: 'p99 latency' });
    expect(await asks()).toEqual({ keyResult: manual, shortName: 'p99 latency' });
    await send(worker, pageSender(key), 'moment-dismiss', { key });
    expect(await asks()).toBeUndefined();
  });

  it('asks never twice, whatever happens to the ticket and to the worker', async () => {
    await move('Done');
    expect(await asks()).toBeDefined();
    await own(worker, 'moment-over', { place: place() });
    worker.kill();
    worker = newWorker(site, session);
    await move('In Progress');
    await move('Done');
    expect(await asks()).toBeUndefined();
  });

  it('still asks after the worker was stopped', async () => {
    await move('Done');
    expect(await asks()).toBeDefined();
    worker.kill();
    worker = newWorker(site, session);
    expect(await asks()).toEqual({ keyResult: manual, shortName: 'p99 latency' });
  });

  it('asks no more once a check-in was made, and not where one was made today', async () => {
    await sayValue();
    await move('Done');
    expect(await asks()).toBeUndefined();
  });

  it('asks nothing of a closed cycle', async () => {
    const document = await own(worker, 'document', { team });
    const [cycle] = document.cycles;
    if (!cycle) throw new Error('The team has a cycle.');
    const at = new Date(clock.now).toISOString();
    await apply(worker, team, closeCycle(document, { cycle: cycle.id, at, proposed: new Map() }));
    await move('Done');
    expect(await asks()).toBeUndefined();
  });

  it('falls silent while the ticket is in work again, and after half an hour', async () => {
    await move('Done');
    expect(await asks()).toBeDefined();
    await move('In Progress');
    expect(await asks()).toBeUndefined();
    await move('Done');
    expect(await asks()).toBeDefined();
    clock.now += 40 * 60_000;
    expect(await asks()).toBeUndefined();
  });

  it('says nothing of a number that its tickets make', async () => {
    const other = site.state.create({ project: 'PAY', summary: 'Counted' }).key;
    const document = await own(worker, 'document', { team });
    const { createKeyResult } = await import('#utils/workspace/edits/key-result.ts');
    const [objective] = document.objectives;
    if (!objective) throw new Error('a team has an objective');
    const goal = { kind: 'reach', baseline: 0, target: 10, phases: [] } as const;
    const made = createKeyResult(document, {
      ...{ objective: objective.id, title: 'Count', measure: COUNT },
      goal: { ...goal, phases: [] },
    });
    await apply(worker, team, made.edit);
    await linkTo(made.keyResult, other);
    await startsWork(other);
    await move('Done', other);
    expect(await asks(other)).toBeUndefined();
  });

  it('says nothing when nobody had its page open', async () => {
    clock.now += 60 * 60_000;
    site.state.move(key, 'Done');
    await look();
    expect(await asks()).toBeUndefined();
  });

  it('says nothing once people have turned it off', async () => {
    expect(snapshot(worker).offersMoments).toBe(true);
    await own(worker, 'offer-moments', { on: false });
    expect(snapshot(worker).offersMoments).toBe(false);
    await move('Done');
    expect(await asks()).toBeUndefined();
    worker.kill();
    worker = newWorker(site, session);
    await worker.app.ready();
    expect(snapshot(worker).offersMoments).toBe(false);
  });
});

it('the panel on a ticket may read the document that it checks in to', async () => {
  const answer = await send(worker, pageSender(key), 'panel-token', { key });
  if (!answer.ok) throw new Error('no token');
  await send(worker, panelSender(), 'panel-hello', { token: answer.value.token });
  expect(await send(worker, panelSender(), 'document', { team })).toMatchObject({ ok: true });
  expect(await send(worker, panelSender(), 'moment-over', { place: place() })).toMatchObject({ ok: true });
});
