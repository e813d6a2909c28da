import { browser } from 'wxt/browser';
import type { RefreshState } from '#utils/messaging/snapshot.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { partFor } from '#utils/refresh/part.ts';
import { serial } from '#utils/serial.ts';
import { refreshItem } from '#utils/storage/settings.ts';
import { ALARMS } from './alarms.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import { keepAwake } from './keep-awake.ts';
import { problemOf } from './problems.ts';
import { createKeptJob, type Job } from './refresh-job.ts';
import { createSiteReads, type SiteOutcome } from './refresh-sites.ts';
import { expected } from './refresh-source.ts';

interface Options {
  documents: Documents;
  connections: Connections;
  facts: Facts;
  now: () => number;
  /** Progress, for the snapshot. */
  changed(): void;
  /** Sites that were read to the end, for the day's samples. */
  finished(sites: ReadonlySet<string>): Promise<void>;
}

/** Between two complete reads, an alarm asks only for what changed; milliseconds. */
const FULL_EVERY = 6 * 60 * 60_000;

interface Some {
  /** False: only what changed. */
  full: boolean;
  /** Tickets that were just linked, by `issueUid`: nothing else needs to be asked. */
  issues?: ReadonlySet<string>;
}

/** Reading all linked tickets again: on demand, on an alarm, and in part when a ticket is looked at. */
export const createRefresh = (options: Options) => {
  const { documents, connections, facts, now, changed } = options;
  const inTurn = serial();
  const kept = createKeptJob();
  const sites = createSiteReads({ connections, facts, now });
  let state: RefreshState = { running: false, done: 0, total: null, finishedAt: null, problem: null };
  let running: { stop: AbortController; end: Promise<void> } | null = null;
  /** Asked for while one runs, which was planned before: what changed since is read in another round. */
  let again = false;

  const show = (next: Partial<RefreshState>) => {
    state = { ...state, ...next };
    void inTurn(() => refreshItem.write(state));
    changed();
  };

  const run = async (job: Job, signal: AbortSignal): Promise<void> => {
    const plans = sites.plan(documents.all());
    const total = job.full ? plans.reduce((sum, plan) => sum + expected({ plan, facts }), 0) : 0;
    show({ total: total === 0 ? null : Math.max(total, state.done) });
    const progress = (read: number) => {
      const done = state.done + read;
      show({ done, total: state.total === null ? null : Math.max(state.total, done) });
    };
    const outcomes = await sites.readAll(plans, { ...job, whole: true, signal, progress });
    if (!signal.aborted) await conclude(job, outcomes);
  };

  const conclude = async (job: Job, outcomes: SiteOutcome[]): Promise<void> => {
    const failed = outcomes.flatMap(({ problem }) => problem ?? []);
    const complete = new Set(outcomes.filter((one) => one.complete).map((one) => one.site));
    await options.finished(complete);
    const isClean = failed.length === 0;
    const finishedAt = isClean ? new Date(now()).toISOString() : state.finishedAt;
    if (job.full && isClean) await kept.keep({ lastFull: job.startedAt });
    show({ problem: failed[0] ?? null, finishedAt });
    const retry = failed.flatMap(({ retryAt }) => (retryAt ? [Date.parse(retryAt)] : []));
    if (retry.length > 0) await browser.alarms.create(ALARMS.retry, { when: Math.max(...retry) });
  };

  const launch = async (job: Job): Promise<void> => {
    const stop = new AbortController();
    const end = keepAwake(() => run(job, stop.signal)).catch((error: unknown) => {
      show({ problem: problemOf(error, now()) });
    });
    const settled = end.then(async () => {
      await kept.keep({ job: null });
      await browser.alarms.clear(ALARMS.resume);
      running = null;
      const another = again && !stop.signal.aborted;
      again = false;
      if (another) await begin(true);
      else show({ running: false });
    });
    running = { stop, end: settled };
    // A worker stopped in the middle is woken by this, and goes on.
    await browser.alarms.create(ALARMS.resume, { periodInMinutes: 1 });
  };

  const begin = async (full: boolean): Promise<void> => {
    const job = { startedAt: new Date(now()).toISOString(), full };
    show({ running: true, done: 0, total: null, problem: null });
    await kept.keep({ job });
    await launch(job);
  };

  return {
    state: (): RefreshState => state,

    /** After `documents` and `connections`: goes on with what an earlier worker had begun. */
    async open(): Promise<void> {
      const begun = await kept.open();
      state = { ...(await refreshItem.read()).value, running: false };
      if (!begun) return;
      show({ running: true });
      await launch(begun);
    },

    /** Begins, or has the one that runs followed by another; the promise ends when it has begun. */
    async start(reason: 'asked' | 'alarm'): Promise<void> {
      if (connections.all().length === 0) return;
      if (state.running) {
        again ||= reason === 'asked';
        return;
      }
      const last = kept.lastFull();
      const isDue = last === null || now() - Date.parse(last) > FULL_EVERY;
      await begin(reason === 'asked' || isDue);
    },

    async stop(): Promise<void> {
      again = false;
      const ending = running;
      ending?.stop.abort(new DOMException('Stopped', 'AbortError'));
      await ending?.end;
    },

    /** The end of what runs now, and of what follows it. */
    async settled(): Promise<void> {
      while (running) await running.end;
    },

    /** Only what these key results need; left to another whole round while one runs. */
    async some(keyResults: ReadonlySet<KeyResultId>, { full, issues }: Some = { full: true }): Promise<void> {
      if (keyResults.size === 0) return;
      if (state.running) {
        again = true;
        return;
      }
      const plans = sites.plan(
        documents.all().map((document) => partFor(document, keyResults, issues ?? null)),
      );
      const job = { startedAt: new Date(now()).toISOString(), full, whole: false };
      const { signal } = new AbortController();
      const outcomes = await keepAwake(() =>
        sites.readAll(plans, { ...job, signal, progress: () => undefined }),
      );
      // What is new and could not be read is no change later on: the next alarm reads all.
      if (full && outcomes.some(({ complete }) => !complete)) await kept.keep({ lastFull: null });
    },
  };
};
export type Refresh = ReturnType<typeof createRefresh>;
