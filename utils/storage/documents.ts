import { t } from '#utils/i18n.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import { emptyState, type State } from '#utils/sync/state.ts';
import { localArea } from './area.ts';
import { documentKey, parseDocumentKey } from './document-keys.ts';
import { withLock } from './lock.ts';
import { MIGRATIONS, type Migration, SCHEMA } from './migrations.ts';
import { type Opened, openDocuments } from './open-documents.ts';
import { checksums, itemOfBucket } from './read-documents.ts';
import { NO_SENTINEL, type Sentinel } from './sentinel.ts';
import { sentinelMirror } from './sentinel-mirror.ts';
import { ioProblem, storageProblem } from './storage-problem.ts';

export type OpenedDocuments = Omit<Opened, 'sentinel'>;

export interface DocumentStore {
  /** Migrates, checks against the sentinel, reads everything; never throws. */
  open(): Promise<OpenedDocuments>;
  /**
   * Writes the buckets that changed since the last successful save, at once; null, or why it failed. Memory
   * stays the truth and the next save tries again. Throws `NotPlainJsonError` on a value that cannot be kept.
   */
  save(team: TeamId, state: State): Promise<Problem | null>;
  remove(team: TeamId): Promise<Problem | null>;
}

interface Options {
  now?: () => number;
  /** For tests of what later versions will do. */
  schema?: number;
  migrations?: readonly Migration[];
}

const LOCK = 'throughline-documents';

/** Team documents in `storage.local`. One a browser, in the background, which alone migrates. */
export const createDocumentStore = (options: Options = {}): DocumentStore => {
  const { now = Date.now, schema = SCHEMA, migrations = MIGRATIONS } = options;
  const saved = new Map<TeamId, State>();
  let sentinel: Sentinel = NO_SENTINEL;
  let readOnly = true;

  /** One write of what is different, the sentinel with it; then the mirror. `null` stands for "gone". */
  const write = async (changed: ReadonlyMap<string, unknown>): Promise<Problem | null> => {
    if (readOnly) return storageProblem(t('storage_read_only'), new Date(now()).toISOString());
    const next = following(sentinel, changed, schema);
    try {
      await localArea.set(new Map([...changed, ['sentinel', next], ['schema', schema]]));
    } catch (error) {
      if (error instanceof TypeError && error.name === 'NotPlainJsonError') throw error;
      return ioProblem(error, now());
    }
    sentinel = next;
    await sentinelMirror.write(next);
    return null;
  };

  return {
    open: () =>
      withLock(LOCK, async () => {
        const { sentinel: found, ...opened } = await openDocuments({ now, schema, migrations });
        sentinel = found;
        readOnly = opened.readOnly;
        for (const [team, state] of opened.documents) saved.set(team, state);
        return opened;
      }),

    save: (team, state) =>
      withLock(LOCK, async () => {
        const before = saved.get(team) ?? emptyState();
        const changed = changedItems(team, before, state);
        const problem = changed.size === 0 ? null : await write(changed);
        if (problem === null) saved.set(team, state);
        return problem;
      }),

    remove: (team) =>
      withLock(LOCK, async () => {
        const keys = sentinel.buckets
          .map(([key]) => key)
          .filter((key) => parseDocumentKey(key)?.team === team);
        // Said first, with the sentinel, then taken away: a crash in between is no loss to be reported.
        const problem = await write(new Map(keys.map((key) => [key, null])));
        if (problem !== null) return problem;
        saved.delete(team);
        return await localArea.remove(keys).then(
          () => null,
          (error: unknown) => ioProblem(error, now()),
        );
      }),
  };
};

/** Buckets are the same object while nothing in them changed. */
const changedItems = (team: TeamId, before: State, after: State): Map<string, unknown> =>
  new Map(
    after.buckets.flatMap((bucket, index) => {
      const same = bucket === before.buckets[index] || (bucket.size === 0 && !before.buckets[index]?.size);
      return same ? [] : [itemOfBucket(documentKey(team, index), bucket)];
    }),
  );

const following = (last: Sentinel, changed: ReadonlyMap<string, unknown>, schema: number): Sentinel => {
  const sums = new Map(last.buckets);
  for (const key of changed.keys()) sums.delete(key);
  const kept = new Map([...changed].filter(([, value]) => value !== null));
  for (const [key, sum] of checksums(kept)) sums.set(key, sum);
  const buckets = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return { schema, generation: last.generation + 1, buckets };
};
