import { TrackerError } from '#integrations/http/errors.ts';
import type { Problem } from '#utils/problem.ts';

/** The problem that a tracker fails with; another end of the promise fails the test. */
export const problemOf = async (promise: Promise<unknown>): Promise<Problem> => {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof TrackerError)) throw new Error(`No TrackerError: ${String(error)}`);
  return error.problem;
};
