import type { Problem } from '#utils/problem.ts';

/** One small validated item of `storage.local` or `storage.session`. */
export interface Item<T> {
  /** The default when absent; a bad one is set aside under `aside/…`, reported, and the default returned. */
  read(): Promise<{ value: T; problem: Problem | null }>;
  /** Null, or why it could not be written. */
  write(value: T): Promise<Problem | null>;
}
