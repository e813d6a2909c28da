import type { Measure } from './measure.ts';

/** What a number can be at all; null where nothing is sure. */
export interface Bounds {
  least: number | null;
  most: number | null;
}

const ANY: Bounds = { least: null, most: null };
const SHARE: Bounds = { least: 0, most: 100 };
const FROM_ZERO: Bounds = { least: 0, most: null };

/**
 * What the measure's own definition allows: a number of tickets or a time is never below 0, a part of
 * them never outside of 0 to 100 per cent. Of check-ins and of a tracker's fields the measure says nothing.
 */
export const boundsOf = (measure: Measure): Bounds => {
  if (measure.kind === 'manual') return ANY;
  switch (measure.aggregate.fn) {
    case 'count':
    case 'duration':
      return FROM_ZERO;
    case 'share-done':
    case 'reopen-rate':
      return SHARE;
    default:
      return ANY;
  }
};

/** The nearest number that can be. */
export const within = ({ least, most }: Bounds, value: number): number =>
  Math.min(most ?? Number.POSITIVE_INFINITY, Math.max(least ?? Number.NEGATIVE_INFINITY, value));
