import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { State } from '#utils/sync/state.ts';

export interface OpenedDocuments {
  documents: Map<TeamId, State>;
  /** Lost, damaged or newer stores, failed migrations: what people must know of. */
  problems: Problem[];
  /** A newer version wrote the store, or a migration failed: nothing is written until that is mended. */
  readOnly: boolean;
  /** The store was emptied or damaged behind our back: take a new replica id, never publish this as empty. */
  lost: boolean;
}

export interface DocumentStore {
  /** Migrates, checks against the sentinel, reads everything; never throws. */
  open(): Promise<OpenedDocuments>;
  /** Writes the buckets that changed since the last successful save, at once; null, or why it failed. Memory stays the truth and the next save tries again. */
  save(team: TeamId, state: State): Promise<Problem | null>;
  remove(team: TeamId): Promise<Problem | null>;
  /** Damaged items kept under `aside/…`, for download. */
  asides(): Promise<{ key: string; raw: unknown }[]>;
}

export declare const createDocumentStore: (options?: { now?: () => number }) => DocumentStore;
