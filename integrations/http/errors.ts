import type { Problem, ProblemCode } from '#utils/problem.ts';

/** The one error that a `Tracker` throws; an abort by the caller passes through as it is. */
export class TrackerError extends Error {
  override readonly name = 'TrackerError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code} (${problem.host})${problem.detail ? `: ${problem.detail}` : ''}`, options);
    this.problem = problem;
  }
}

/** What is known of a problem before host and time are added. */
export interface ProblemSketch {
  code: ProblemCode;
  detail?: string;
  field?: string | null;
  /** Milliseconds since the epoch. */
  retryAt?: number | null;
}

const DETAIL_MAX = 300;

/** The tracker's own words: one line, no control characters, short enough for a notice. */
const shorten = (text: string): string => {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > DETAIL_MAX ? `${line.slice(0, DETAIL_MAX - 1)}…` : line;
};

/** The furthest moment a `Date` can hold; a header may say anything. */
const LATEST = 8.64e15;

const instant = (ms: number): string => new Date(Math.min(Math.max(ms, 0), LATEST)).toISOString();

/** `now` is milliseconds since the epoch. */
export const trackerError = (
  sketch: ProblemSketch,
  host: string,
  now: number,
  cause?: unknown,
): TrackerError => {
  const retryAt = sketch.retryAt ?? null;
  return new TrackerError(
    {
      code: sketch.code,
      host,
      retryAt: retryAt === null ? null : instant(retryAt),
      detail: shorten(sketch.detail ?? ''),
      field: sketch.field ?? null,
      at: instant(now),
    },
    cause === undefined ? undefined : { cause },
  );
};

/** A tracker’s error with one of these codes; without codes, any of a tracker. */
export const isProblem = (error: unknown, ...codes: ProblemCode[]): error is TrackerError =>
  error instanceof TrackerError && (codes.length === 0 || codes.includes(error.problem.code));
