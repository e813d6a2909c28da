import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Problem } from '#utils/problem.ts';
import { planRefresh, type SourcePlan, sourceOf } from '#utils/refresh/plan.ts';
import type { Connections } from './connections.ts';
import type { Facts } from './facts.ts';
import { problemOf } from './problems.ts';
import type { Job } from './refresh-job.ts';
import { readSource } from './refresh-source.ts';
import type { SourceRead } from './refresh-steps.ts';

interface Options {
  connections: Connections;
  facts: Facts;
  now: () => number;
}

type Reading = Job & Pick<SourceRead, 'whole' | 'signal' | 'progress'>;

export interface SiteOutcome {
  site: string;
  problem: Problem | null;
  /** All was read that there was to read. */
  complete: boolean;
}

/** What each connected site is asked in a refresh, and the asking: all sites at once, none held up by another's trouble. */
export const createSiteReads = ({ connections, facts, now }: Options) => {
  const readOne = async (plan: SourcePlan, reading: Reading): Promise<SiteOutcome> => {
    const { signal } = reading;
    const connection = connections.find(plan.connection);
    if (!connection) return { site: '', problem: null, complete: false };
    try {
      const checked = await connections.check(connection, signal);
      const tracker = await connections.tracker(checked);
      const refused = await readSource({ plan, connection: checked, tracker, facts, now, ...reading });
      await connections.report(checked.id, refused[0] ?? null);
      return { site: checked.site, problem: refused[0] ?? null, complete: refused.length === 0 };
    } catch (error) {
      if (signal.aborted) return { site: connection.site, problem: null, complete: false };
      const problem = problemOf(error, now());
      await connections.report(connection.id, problem);
      return { site: connection.site, problem, complete: false };
    }
  };

  return {
    /** By site, all that these documents need. */
    plan: (documents: readonly TeamDocument[]): SourcePlan[] =>
      planRefresh(documents, connections.all().map(sourceOf), new Date(now()).toISOString().slice(0, 10)),

    /** Never rejects; each site's trouble is reported to its connection as well. */
    readAll: (plans: readonly SourcePlan[], reading: Reading): Promise<SiteOutcome[]> =>
      Promise.all(plans.map((plan) => readOne(plan, reading))),
  };
};
