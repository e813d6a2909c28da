import { t } from '#utils/i18n.ts';
import type { Problem } from '#utils/problem.ts';

/** A storage trouble as people are told of it; `field` is the storage key, where there is one. */
export const storageProblem = (detail: string, at: string, field: string | null = null): Problem => ({
  code: 'storage',
  host: '',
  retryAt: null,
  detail,
  field,
  at,
});

/** What a rejected read or write means: the disk or the quota is full, or the browser's own words. */
export const ioProblem = (error: unknown, now: number, field: string | null = null): Problem => {
  const words = error instanceof Error ? error.message : String(error);
  const full = /quota|disk is full|no space/i.test(`${nameOf(error)} ${words}`);
  const detail = full ? t('storage_full') : t('storage_failed', words.slice(0, 200));
  return storageProblem(detail, new Date(now).toISOString(), field);
};

/** Thrown by what has no other way to say it; carries the sentence. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly problem: Problem;
  constructor(problem: Problem, cause: unknown) {
    super(problem.detail, { cause });
    this.problem = problem;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
