import { browser } from 'wxt/browser';
import { z } from '#utils/zod.ts';

const Job = z.object({ startedAt: z.string(), full: z.boolean() });
/** A read of everything; `startedAt` (ISO) names it, and not `full` asks only for what changed. */
export type Job = z.infer<typeof Job>;

const Kept = z.object({ job: Job.nullable(), lastFull: z.string().nullable() });
type Kept = z.infer<typeof Kept>;

/**
 * What of a refresh outlives the worker, in `storage.session`: the job that runs, so that a worker that is
 * started again goes on with it, and when the last complete one began.
 */
export const createKeptJob = () => {
  let kept: Kept = { job: null, lastFull: null };
  return {
    /** The job that an earlier worker had begun; null if none. */
    async open(): Promise<Job | null> {
      const stored = Kept.safeParse((await browser.storage.session.get('refreshJob')).refreshJob);
      if (stored.success) kept = stored.data;
      return kept.job;
    },
    /** ISO; null when something may never have been read. */
    lastFull: (): string | null => kept.lastFull,
    async keep(next: Partial<Kept>): Promise<void> {
      kept = { ...kept, ...next };
      await browser.storage.session.set({ refreshJob: kept });
    },
  };
};
