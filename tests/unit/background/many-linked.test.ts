/** 10,000 linked tickets in the background, against the simulated Jira Cloud: whole, in part, and interrupted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JiraSimulator, startJira } from '../../trackers/jira/jira.ts';
import { clock, newProfile, newWorker, own, quarter, snapshot, type Worker } from './around.ts';
import { bigQuarter, fileOf } from './many-tickets.ts';

const MANY = { linked: 10_000, byRule: 0, history: false };
const PAGES = MANY.linked / 100;
const big = bigQuarter('jira', MANY);
const place = { tracker: 'jira-cloud', site: quarter.sites.jira.cloudId } as const;

let jira: JiraSimulator;
let session: string;
let worker: Worker;
beforeEach(async () => {
  clock.now = Date.parse(quarter.now);
  await newProfile();
  jira = await startJira({ quarter: big, clock: () => clock.now });
  session = jira.gate.signIn();
  worker = newWorker(jira, session);
});
afterEach(async () => {
  await worker.app.backFill.settled();
  worker.kill();
  await jira.close();
});

const connect = async (): Promise<void> => {
  await own(worker, 'import', { text: fileOf(big, place, MANY) });
  const how = { tracker: 'jira-cloud', base: 'acme.atlassian.net', auth: 'session' } as const;
  await own(worker, 'connect', how);
};

const asked = (part: string): number => jira.requests.filter(({ path }) => path.includes(part)).length;
const linked = () => snapshot(worker).view?.objectives[0]?.keyResults[0];
describe('10,000 linked tickets', () => {
  it('are read to the end though the worker dies half way; then only what changed, until all are asked for', async () => {
    const death = worker.killAt(PAGES / 2);
    await connect();
    await death;
    const { refresh } = snapshot(worker);
    expect(refresh).toMatchObject({ running: true, total: MANY.linked });
    expect(refresh.done).toBeGreaterThan(MANY.linked / 3);
    expect(refresh.done).toBeLessThan(MANY.linked / 2);

    worker = newWorker(jira, session);
    await worker.app.ready();
    await worker.app.refresh.settled();
    expect(snapshot(worker).refresh).toMatchObject({ running: false, problem: null });
    // The page that was under way is asked for twice.
    expect(asked('bulkfetch')).toBeLessThanOrEqual(PAGES + 1);
    expect(jira.requests.length).toBeLessThanOrEqual(PAGES + 12);
    expect(linked()?.delivery).toMatchObject({ total: MANY.linked, hidden: 0 });

    const done = linked()?.delivery?.done ?? 0;
    expect(done).toBe(MANY.linked);
    for (const { key } of big.issues.slice(0, 10)) jira.state.reopen(key);
    clock.now += 3_600_000;
    jira.requests.length = 0;
    await worker.app.refresh.start('alarm');
    await worker.app.refresh.settled();
    // One for changes, one for the rule; the others ask who is there.
    expect(asked('search/jql')).toBe(2);
    expect(asked('bulkfetch')).toBe(0);
    expect(jira.requests.length).toBeLessThanOrEqual(5);
    expect(linked()?.delivery).toMatchObject({ done: done - 10, total: MANY.linked });
    expect(linked()?.asOf).toBe(new Date(clock.now).toISOString());

    jira.requests.length = 0;
    await own(worker, 'refresh', {});
    while (snapshot(worker).refresh.done === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    await own(worker, 'refresh-stop', {});
    expect(asked('bulkfetch')).toBeLessThan(PAGES / 2);
    expect(snapshot(worker).refresh).toMatchObject({ running: false, problem: null });
    expect(linked()?.delivery).toMatchObject({ done: done - 10, total: MANY.linked });
  }, 120_000);
});
