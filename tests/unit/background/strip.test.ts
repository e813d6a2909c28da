import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '#tests/support/until.ts';
import type { StripAnswer } from '#utils/messaging/page-protocol.ts';
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
  send,
  snapshot,
  type Worker,
} from './around.ts';
import type { Around } from './fake-browser.ts';
import { keyResult, makeTeam, SHARE_DONE } from './team.ts';

let around: Around;
let site: JiraSimulator;
let session: string;
let worker: Worker;
let key: string;

beforeEach(async () => {
  ({ around, site, session, worker } = await begin());
  key = site.state.create({ project: 'PAY', summary: '<img src=x onerror=alert(1)>' }).key;
});
afterEach(() => end(worker, site));

const connect = async () => {
  await connectJira(worker);
  await worker.app.refresh.settled();
};

const strip = async (of = key): Promise<StripAnswer> => {
  const answer = await send(worker, pageSender(of), 'strip', { key: of });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

const marksChanged = async () => {
  await until(() => expect(around.notices).toContainEqual({ tab: 1, notice: { notice: 'marks-changed' } }));
  around.notices.length = 0;
};

const linked = async () => {
  await connect();
  const team = await makeTeam(worker, site);
  const id = await team.addKeyResult('Share done', SHARE_DONE);
  const place = { origin: JIRA, key };
  const { link } = await own(worker, 'link', { place, team: team.team, keyResult: id });
  return { team: team.team, id, link, place };
};

describe('what a ticket’s page is told', () => {
  it('before anything is connected, and before there is a team', async () => {
    expect(await strip()).toMatchObject({ state: 'not-connected', lines: [] });
    await connect();
    expect(await strip()).toMatchObject({ state: 'no-team', lines: [] });
    expect(site.requests.some(({ path }) => path.includes(`/issue/${key}`))).toBe(false);
  });

  it('a ticket never seen: pending, then the page is told to ask again', async () => {
    await connect();
    await makeTeam(worker, site);
    await marksChanged();
    expect(await strip()).toMatchObject({ state: 'pending' });
    await marksChanged();
    // What was told may still be of the new team; a page asks again after each notice.
    await until(async () =>
      expect(await strip()).toMatchObject({ state: 'ready', lines: [], problem: null }),
    );
  });

  it('a ticket that is not there is not pending for ever', async () => {
    await connect();
    await makeTeam(worker, site);
    expect(await strip('PAY-99999')).toMatchObject({ state: 'pending' });
    await until(async () => expect(await strip('PAY-99999')).toMatchObject({ state: 'ready', lines: [] }));
  });

  it('a linked ticket: its key result at once, also from a worker that has just started', async () => {
    const { id } = await linked();
    await worker.app.refresh.settled();
    expect(await strip()).toMatchObject({ state: 'ready', lines: [{ id, why: { kind: 'linked' } }] });
    worker.kill();
    worker = newWorker(site, session);
    expect(await strip()).toMatchObject({ state: 'ready', lines: [{ id, why: { kind: 'linked' } }] });
  });

  it('closing the ticket moves the number by itself once the page is looked at again', async () => {
    const { id } = await linked();
    await until(() => expect(keyResult(worker, id).number).toBe(0));
    await marksChanged();
    site.state.close(key);
    clock.now += 10_000;
    await strip();
    await marksChanged();
    expect(keyResult(worker, id)).toMatchObject({ number: 100, delivery: { done: 1, total: 1 } });
  });

  it('asks the tracker once for a page that is drawn ten times', async () => {
    await linked();
    clock.now += 10_000;
    site.requests.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => strip()));
    await worker.app.tickets.look(worker.app.connections.all()[0] as never, key);
    expect(site.requests.filter(({ path }) => path.endsWith(`/issue/${key}`))).toHaveLength(1);
  });

  it('a ticket under a new key is the same ticket', async () => {
    const { id } = await linked();
    const moved = site.state.rekey(key, 'OPS');
    clock.now += 10_000;
    await strip(moved);
    await until(async () => expect(await strip(moved)).toMatchObject({ lines: [{ id }] }));
    expect(await strip(key)).toMatchObject({ lines: [{ id }] });
  });

  it('signed out: the last known line stays, with the reason', async () => {
    const { id } = await linked();
    await strip();
    site.gate.signOut();
    clock.now += 10 * 60_000;
    await strip();
    await until(async () =>
      expect(await strip()).toMatchObject({ lines: [{ id }], problem: { code: 'signed-out' } }),
    );
  });
});

describe('linking', () => {
  it('is undone, and done again, and is one link however often', async () => {
    const { team, id, link, place } = await linked();
    expect(await own(worker, 'link', { place, team, keyResult: id })).toEqual({ link });
    expect((await own(worker, 'document', { team })).links).toHaveLength(1);
    await own(worker, 'unlink', { team, link });
    expect(await strip()).toMatchObject({ lines: [] });
    expect(snapshot(worker).undo).toMatchObject({ message: 'edit_unlinked' });
    await own(worker, 'undo', {});
    expect(await strip()).toMatchObject({ lines: [{ id, link }] });
  });

  it('of a ticket that does not exist says so', async () => {
    const { team, id } = await linked();
    const place = { origin: JIRA, key: 'PAY-99999' };
    await expect(own(worker, 'link', { place, team, keyResult: id })).rejects.toThrow('not-found');
  });

  it('shows the ticket with its own title, as text', async () => {
    const { place } = await linked();
    expect(await own(worker, 'ticket', { place })).toMatchObject({
      title: '<img src=x onerror=alert(1)>',
      url: `${JIRA}/browse/${key}`,
      state: 'ready',
    });
  });
});
