import type { ProblemCode } from '#utils/problem.ts';
import type { Environment } from './environment.ts';
import { isProblem } from './errors.ts';

/** Backoff as Jira's rate-limit guide advises: from 2 s, doubling, at most 30 s, jitter ×0.7 to 1.3. */
const FIRST_MS = 2_000;
/** Nobody waits longer than this inside a request; past it the caller hears when to come back. */
export const LONGEST_WAIT_MS = 30_000;

/**
 * How often a fault that may pass is tried in all. A network that fails twice is down, and people who wait
 * for an answer should hear that soon.
 */
const TRIES: Partial<Record<ProblemCode, number>> = { 'rate-limited': 4, server: 4, timeout: 2, offline: 2 };

/** `attempt` counts from 1; `random` is 0 up to 1. */
const backoff = (attempt: number, random: number): number =>
  Math.min(FIRST_MS * 2 ** (attempt - 1) * (0.7 + 0.6 * random), LONGEST_WAIT_MS);

/** Milliseconds until the next try, or null when there is none to be had. */
export const waitBeforeRetry = (
  error: unknown,
  attempt: number,
  env: Pick<Environment, 'now' | 'random' | 'online'>,
): number | null => {
  if (!isProblem(error)) return null;
  const { code, retryAt } = error.problem;
  if (attempt >= (TRIES[code] ?? 1) || !env.online()) return null;
  const asked = retryAt === null ? 0 : Date.parse(retryAt) - env.now();
  const wait = Math.max(asked, backoff(attempt, env.random()));
  return asked > LONGEST_WAIT_MS ? null : wait;
};
