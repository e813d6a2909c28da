import { TrackerError } from '#integrations/http/errors.ts';
import { Refused } from '#utils/messaging/server.ts';
import type { Problem, ProblemCode } from '#utils/problem.ts';
import { ioProblem } from '#utils/storage/storage-problem.ts';

/** `now` is milliseconds since the epoch. */
export const problem = (code: ProblemCode, now: number, host = '', detail = ''): Problem => ({
  code,
  host,
  retryAt: null,
  detail,
  field: null,
  at: new Date(now).toISOString(),
});

/** A failure that is already in the words for people. */
export class BackgroundProblem extends Error {
  override name = 'BackgroundProblem';
  readonly problem: Problem;
  constructor(what: Problem) {
    super(what.code);
    this.problem = what;
  }
}

/** Anything thrown, as data. What nobody foresaw is logged and told as our own failure to store or compute. */
export const problemOf = (error: unknown, now: number): Problem => {
  if (error instanceof TrackerError || error instanceof BackgroundProblem) return error.problem;
  if (error instanceof Refused) return problem('forbidden', now, '', error.message);
  console.error(error);
  return ioProblem(error, now);
};
