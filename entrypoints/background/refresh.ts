import { browser } from 'wxt/browser';
import type { RefreshState } from '#utils/messaging/snapshot.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Problem } from '#utils/problem.ts';
import { planRefresh, type Source, type SourcePlan } from '#utils/refresh/plan.ts';
import { serial } from '#utils/serial.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { refreshItem } from '#utils/storage/settings.ts';
import { z } from '#utils/zod.ts';
import { ALARMS } from './alarms.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import { keepAwake } from './keep-awake.ts';
import { problemOf } from './problems.ts';
import { expected, readSource } from './refresh-source.ts';
import type { SourceRead } from './refresh-steps.ts';

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

/** The job that runs, kept in `storage.session`: a worker that is started again goes on with it. */
const Job = z.object({ startedAt: z.string(), full: z.boolean() });
type Job = z.infer<typeof Job>;
const Kept = z.object({ job: Job.nullable(), lastFull: z.string().nullable() });
type Kept = z.infer<typeof Kept>;

/** Between two complete reads, an alarm asks only for what changed; milliseconds. */
const FULL_EVERY = 6 * 60 * 60_000;

type Reading = Job & Pick<SourceRead, 'whole'>;

interface Some {
  /** False: only what changed. */
  full: boolean;
  /** Tickets that were just linked, by `issueUid`: nothing else needs to be asked. */
  issues?: ReadonlySet<string>;
}

interface Outcome {
  site: string;
  problem: Problem | null;
  complete: boolean;
}

/** Reading all linked tickets again: on demand, on an alarm, and in part when a ticket is looked at. */
export const createRefresh = (options: Options) => {
  const { documents, connections, facts, now, changed } = options;
  const inTurn = serial();
  let kept: Kept = { job: null, lastFull: null };
  let state: RefreshState = { running: false, done: 0, total: null, finishedAt: null, problem: null };
  let running: { stop: AbortController; end: Promise<void> } | null = null;
  /** Asked for while one runs, which was planned before: what changed since is read in another round. */
  let again = false;

  const show = (next: Partial<RefreshState>) => {
    state = { ...state, ...next };
    void inTurn(() => refreshItem.write(state));
    changed();
  };
  const keep = async (next: Partial<Kept>) => {
    kept = { ...kept, ...next };
    await browser.storage.session.set({ refreshJob: kept });
  };

  const plan = (parts: readonly TeamDocument[]): SourcePlan[] =>
    planRefresh(parts, connections.all().map(sourceOf), new Date(now()).toISOString().slice(0, 10));

  const readOne = async (
    plan: SourcePlan,
    job: Reading,
    signal: AbortSignal,
    progress: (n: number) => void,
  ) => {
    const connection = connections.find(plan.connection);
    if (!connection) return { site: '', problem: null, complete: false };
    try {
      const checked = await connections.check(connection, signal);
      const tracker = await connections.tracker(checked);
      const refused = await readSource({
        ...{ plan, connection: checked, tracker, facts, signal, now, progress },
        ...job,
      });
      await connections.report(checked.id, refused[0] ?? null);
      return { site: checked.site, problem: refused[0] ?? null, complete: refused.length === 0 };
    } catch (error) {
      if (signal.aborted) return { site: connection.site, problem: null, complete: false };
      const problem = problemOf(error, now());
      await connections.report(connection.id, problem);
      return { site: connection.site, problem, complete: false };
    }
  };

  const readAll = (plans: SourcePlan[], job: Reading, signal: AbortSignal, progress: (n: number) => void) =>
    Promise.all(plans.map((plan) => readOne(plan, job, signal, progress)));

  const run = async (job: Job, signal: AbortSignal): Promise<void> => {
    const plans = plan(documents.all());
    const total = job.full ? plans.reduce((sum, plan) => sum + expected({ plan, facts }), 0) : 0;
    show({ total: total === 0 ? null : Math.max(total, state.done) });
    const progress = (read: number) => {
      const done = state.done + read;
      show({ done, total: state.total === null ? null : Math.max(state.total, done) });
    };
    const outcomes = await readAll(plans, { ...job, whole: true }, signal, progress);
    if (!signal.aborted) await conclude(job, outcomes);
  };

  const conclude = async (job: Job, outcomes: Outcome[]): Promise<void> => {
    const failed = outcomes.flatMap(({ problem }) => problem ?? []);
    const complete = new Set(outcomes.filter((one) => one.complete).map((one) => one.site));
    await options.finished(complete);
    const isClean = failed.length === 0;
    const finishedAt = isClean ? new Date(now()).toISOString() : state.finishedAt;
    if (job.full && isClean) await keep({ lastFull: job.startedAt });
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
      await keep({ job: null });
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
    await keep({ job });
    await launch(job);
  };

  return {
    state: (): RefreshState => state,

    /** After `documents` and `connections`: goes on with what an earlier worker had begun. */
    async open(): Promise<void> {
      const stored = Kept.safeParse((await browser.storage.session.get('refreshJob')).refreshJob);
      if (stored.success) kept = stored.data;
      state = { ...(await refreshItem.read()).value, running: false };
      if (!kept.job) return;
      show({ running: true });
      await launch(kept.job);
    },

    /** Begins, or has the one that runs followed by another; the promise ends when it has begun. */
    async start(reason: 'asked' | 'alarm'): Promise<void> {
      if (connections.all().length === 0) return;
      if (state.running) {
        again ||= reason === 'asked';
        return;
      }
      const isDue = kept.lastFull === null || now() - Date.parse(kept.lastFull) > FULL_EVERY;
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
      const parts = documents.all().map((document) => only(document, keyResults, issues ?? null));
      const plans = plan(parts);
      const job = { startedAt: new Date(now()).toISOString(), full, whole: false };
      const { signal } = new AbortController();
      const outcomes = await keepAwake(() => readAll(plans, job, signal, () => undefined));
      // What is new and could not be read is no change later on: the next alarm reads all.
      if (full && outcomes.some(({ complete }) => !complete)) await keep({ lastFull: null });
    },
  };
};
export type Refresh = ReturnType<typeof createRefresh>;

export const sourceOf = ({ id, tracker, site, estimate }: Connection): Source => ({
  connection: id,
  tracker,
  site,
  estimate: estimate ?? null,
});

/** `issues`: their links alone. */
const only = (
  document: TeamDocument,
  keyResults: ReadonlySet<KeyResultId>,
  issues: ReadonlySet<string> | null,
): TeamDocument => ({
  ...document,
  links: document.links.filter(
    ({ keyResult, issue }) => keyResults.has(keyResult) && (issues?.has(issueUid(issue)) ?? true),
  ),
  rules: issues ? [] : document.rules.filter((rule) => keyResults.has(rule.keyResult)),
});
