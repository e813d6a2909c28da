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
