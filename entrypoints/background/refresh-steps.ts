/** The steps that a refresh of one site is made of: tickets by reference, and reads with pages that can be resumed. */
import type { FactsPage, Tracker } from '#integrations/tracker.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { SourcePlan } from '#utils/refresh/plan.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { checksum } from '#utils/sync/hash.ts';
import type { Facts } from './facts.ts';

export interface SourceRead {
  plan: SourcePlan;
  connection: Connection;
  tracker: Tracker;
  facts: Facts;
  signal: AbortSignal;
  now: () => number;
  /** ISO; names the job. What was read since then is not read again. */
  startedAt: string;
  /** False: only what changed since it was last read is asked for. */
  full: boolean;
  /** The plan holds all that the site is asked: when it is done, the site is read. */
  whole: boolean;
  progress(read: number): void;
  /** Told of each page before it is stored; see `refresh-tree.ts`. */
  arriving?(page: FactsPage): Promise<void>;
}

/** The tracker's clock and ours differ, and an index lags behind; milliseconds. */
const OVERLAP = 5 * 60_000;

export const earlier = (instant: string): string => new Date(Date.parse(instant) - OVERLAP).toISOString();

const isFresh = (read: SourceRead, ref: IssueRef): boolean =>
  (read.facts.readAt(issueUid(ref)) ?? '') >= read.startedAt;

/** By reference, without those that this job has read already. */
export const readRefs = async (read: SourceRead, refs: readonly IssueRef[]): Promise<void> => {
  const due = refs.filter((ref) => !isFresh(read, ref));
  if (due.length === 0) return;
  for await (const page of read.tracker.issues(due, read.plan.want, { signal: read.signal })) {
    await store(read, page, 'refs', null);
  }
};

const store = async (read: SourceRead, page: FactsPage, job: string, cursor: string | null) => {
  await read.arriving?.(page);
  await read.facts.put({
    account: read.connection.accountId,
    site: read.connection.site,
    facts: page.facts,
    missing: page.missing,
    job,
    cursor,
    at: new Date(read.now()).toISOString(),
  });
  read.progress(page.facts.length + page.missing.length);
};

/** A step with pages: where it stands, and whether this very job has finished it. */
export const openStep = async (read: SourceRead, name: string, asked: unknown) => {
  const { site, accountId: account } = read.connection;
  const fingerprint = checksum(JSON.stringify([asked, read.plan.want]));
  const finished = await read.facts.cursor(site, `done:${name}`);
  const standing = await read.facts.cursor(site, `read:${name}`);
  const prefix = `${read.startedAt} ${fingerprint} `;
  return {
    isDone: finished?.cursor === fingerprint && finished.at === read.startedAt,
    /** When the last complete read of the same question began. */
    lastBegan: finished?.cursor === fingerprint ? finished.at : null,
    resumeAt: standing?.cursor?.startsWith(prefix) ? standing.cursor.slice(prefix.length) : null,
    page: (page: FactsPage) =>
      store(read, page, `read:${name}`, page.cursor === null ? null : prefix + page.cursor),
    done: () =>
      read.facts.put({ account, site, job: `done:${name}`, cursor: fingerprint, at: read.startedAt }),
  };
};
