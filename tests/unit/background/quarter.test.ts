/** The whole way over both trackers: the numbers are those of a calculation that shares no line with us. */
import { expect, it } from 'vitest';
import { FILE_FORMAT, FILE_VERSION } from '#utils/workspace/file/export.ts';
import { LINEAR_KEY, startLinear } from '../../trackers/linear/linear.ts';
import { computeIndependently } from '../../trackers/quarter/independent.ts';
import {
  clock,
  JIRA,
  newProfile,
  newSite,
  newWorker,
  own,
  quarter,
  refreshed,
  snapshot,
  TODAY,
  type Worker,
} from './around.ts';

const rowsOf = async (worker: Worker) => {
  const rows = [];
  for (const { id } of snapshot(worker).teams) {
    await own(worker, 'choose-team', { team: id, cycle: null });
    const objectives = snapshot(worker).view?.objectives ?? [];
    rows.push(...objectives.flatMap((objective) => objective.keyResults));
  }
  return new Map(
    rows.map(({ id, number, progress, expected, delivery, deliveryOnly }) => [
      String(id),
      {
        deliveryOnly,
        value: number,
        progress,
        expected,
        done: delivery?.done ?? null,
        total: delivery?.total ?? null,
      },
    ]),
  );
};

it('both teams of the quarter, before and after tickets are closed', async () => {
  clock.now = Date.parse(quarter.now);
  await newProfile();
  const [jira, linear] = await Promise.all([newSite(), startLinear({ quarter, clock: () => clock.now })]);
  const cookie = jira.gate.signIn();
  const worker = newWorker(jira, cookie, linear);
  const { documents } = quarter;
  const file = JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, documents });
  const agree = async () => {
    const independent = await computeIndependently({
      ...{ documents, today: TODAY, jira: { url: jira.url, cookie } },
      linear: { url: linear.url, key: LINEAR_KEY },
    });
    const ours = await rowsOf(worker);
    expect(ours.size).toBe(18);
    for (const { keyResult, value, progress, expected, done, total } of independent) {
      const close = (n: number | null) => (n === null ? null : expect.closeTo(n, 6));
      // The share of a key result's own tickets is delivery, and no outcome progress is made of it.
      const outcome = ours.get(keyResult)?.deliveryOnly ? null : close(progress);
      expect(ours.get(keyResult), keyResult).toMatchObject({
        ...{ value: close(value), progress: outcome, expected: close(expected), done, total },
      });
    }
    return ours;
  };
  try {
    await own(worker, 'import', { text: file });
    await own(worker, 'connect', { tracker: 'jira-cloud', base: 'acme.atlassian.net', auth: 'session' });
    await own(worker, 'connect', { tracker: 'linear', auth: 'key', key: LINEAR_KEY, stay: false });
    await worker.app.refresh.settled();
    expect(snapshot(worker)).toMatchObject({
      refresh: { problem: null, running: false },
      connections: [
        { base: JIRA, state: 'connected' },
        { tracker: 'linear', state: 'connected', label: 'linear.app/acme' },
      ],
    });
    const before = await agree();
    jira.state.close('PAY-318');
    clock.now += 60_000;
    await refreshed(worker);
    const after = await agree();
    expect(after.get('pay-kr-latency')?.done).toBe((before.get('pay-kr-latency')?.done ?? 0) + 1);
  } finally {
    worker.kill();
    await Promise.all([jira.close(), linear.close()]);
  }
});
