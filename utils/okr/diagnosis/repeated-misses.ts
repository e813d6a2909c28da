import { listed } from '../listed.ts';
import { scoreText } from '../review/report.ts';
import type { PastCycle, PastKeyResult } from './past-cycles.ts';

/** A lower score is a miss. */
const MISSED = 0.7;

/** An aim that goes on through several cycles, and how it was missed in some. */
export interface Line {
  title: string;
  misses: { cycle: PastCycle; keyResult: PastKeyResult; score: number }[];
  /** `Q1 0.2, Q2 0.1` */
  scores: string;
}

/** Aims that were missed in two cycles or more. */
export const repeatedMisses = (cycles: readonly PastCycle[], locale: string): Line[] => {
  const all = cycles.flatMap((cycle) =>
    cycle.keyResults.flatMap((keyResult) =>
      keyResult.score !== null && keyResult.score < MISSED
        ? [{ cycle, keyResult, score: keyResult.score }]
        : [],
    ),
  );
  return [...Map.groupBy(all, ({ keyResult }) => keyResult.line).values()]
    .filter((misses) => new Set(misses.map(({ cycle }) => cycle)).size > 1)
    .map((misses) => ({
      title: misses.at(-1)?.keyResult.title ?? '',
      misses,
      scores: listed(
        misses.map(({ cycle, score }) => `${cycle.cycle.name} ${scoreText(score, { locale })}`),
        locale,
      ),
    }));
};
