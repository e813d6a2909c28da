/** One number out of many. */
import { finite, ratio } from '#utils/okr/numbers.ts';
import type { Statistic } from './measure.ts';

/**
 * With fewer values a percentile is withheld: of less than 1 ÷ (1 − p) values not even one is expected to
 * lie above it, so it would say little more than the greatest of them.
 */
const LEAST: Partial<Record<Statistic, number>> = { p85: 7, p95: 20, p99: 100 };

/** How many values the statistic needs. */
export const leastFor = (statistic: Statistic): number => LEAST[statistic] ?? 1;

/**
 * Null of nothing, of too few values, and where the number would overflow. `weightAt` is the part of a
 * shared ticket, 0..1: sums and means weigh, what orders values takes each whole. `latest` is the place of
 * the value that stands last.
 */
export const statistic = (
  how: Statistic,
  values: readonly number[],
  weightAt: (place: number) => number,
  latest: () => number,
): number | null => {
  if (values.length < leastFor(how)) return null;
  switch (how) {
    case 'sum':
      return finite(weighedSum(values, weightAt));
    case 'mean':
      return ratio(
        weighedSum(values, weightAt),
        values.reduce((sum, _, i) => sum + weightAt(i), 0),
      );
    case 'min':
      return values.reduce((least, value) => Math.min(least, value));
    case 'max':
      return values.reduce((most, value) => Math.max(most, value));
    case 'median':
      return percentile(50, values);
    case 'p85':
      return percentile(85, values);
    case 'p95':
      return percentile(95, values);
    case 'p99':
      return percentile(99, values);
    case 'latest':
      return values[latest()] ?? null;
  }
};

const weighedSum = (values: readonly number[], weightAt: (place: number) => number): number =>
  values.reduce((sum, value, i) => sum + value * weightAt(i), 0);

/**
 * As a spreadsheet's PERCENTILE.INC: rank p × (n − 1) of the values in order, linear between neighbours.
 * `p` in whole per cent, so that ranks come out exactly. Null of none.
 */
export const percentile = (p: number, values: readonly number[]): number | null => {
  const sorted = Float64Array.from(values).sort();
  const rank = (p * (sorted.length - 1)) / 100;
  const lower = sorted[Math.floor(rank)];
  const upper = sorted[Math.ceil(rank)];
  return lower === undefined || upper === undefined ? null : finite(lower + (upper - lower) * (rank % 1));
};
