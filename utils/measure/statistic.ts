/** One number out of many. */
import { finite, median, ratio } from '#utils/okr/numbers.ts';
import type { Statistic } from './measure.ts';

export interface Observation {
  value: number;
  /** 0..1, the part of a shared ticket. Sums and means weigh; what orders values takes each whole. */
  weight: number;
  /** When it stands, for `latest`: milliseconds since 1970, and a name that decides between equals. */
  at: number;
  name: string;
}

/**
 * With fewer values a percentile is withheld: of less than 1 ÷ (1 − p) values not even one is expected to
 * lie above it, so it would say little more than the greatest of them.
 */
const LEAST: Partial<Record<Statistic, number>> = { p85: 7, p95: 20, p99: 100 };

/** How many values the statistic needs. */
export const leastFor = (statistic: Statistic): number => LEAST[statistic] ?? 1;

/** Null of nothing, of too few values, and where the number would overflow. */
export const statistic = (how: Statistic, all: readonly Observation[]): number | null => {
  if (all.length < leastFor(how)) return null;
  const values = all.map(({ value }) => value);
  switch (how) {
    case 'sum':
      return finite(weighedSum(all));
    case 'mean':
      return ratio(
        weighedSum(all),
        all.reduce((sum, { weight }) => sum + weight, 0),
      );
    case 'min':
      return values.reduce((least, value) => Math.min(least, value));
    case 'max':
      return values.reduce((most, value) => Math.max(most, value));
    case 'median':
      return median(values);
    case 'p85':
      return percentile(85, values);
    case 'p95':
      return percentile(95, values);
    case 'p99':
      return percentile(99, values);
    case 'latest':
      return all.reduce(later).value;
  }
};

const weighedSum = (all: readonly Observation[]): number =>
  all.reduce((sum, { value, weight }) => sum + value * weight, 0);

const later = (a: Observation, b: Observation): Observation => {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.name !== b.name) return a.name > b.name ? a : b;
  return a.value > b.value ? a : b;
};

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
