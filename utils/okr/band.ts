/** A band to stay in: both bounds belong to it, either may be open. */

import type { Bar } from './bar.ts';
import type { MaintainGoal } from './model/goal.ts';
import { finite, ratio } from './numbers.ts';

type Band = Pick<MaintainGoal, 'min' | 'max'>;

export const inBand = ({ min, max }: Band, value: number): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

/** The part of the values that lay in the band, 0..1; null without any. */
export const shareInBand = (band: Band, values: readonly number[]): number | null => {
  const known = values.filter((value) => finite(value) !== null);
  return ratio(known.filter((value) => inBand(band, value)).length, known.length);
};

/**
 * The band on a track 0..1. Percentages stand on a track of 0 to 100; any other band takes the middle
 * half of its track, or the half on its own side of a single bound.
 */
export const bandBar = (band: Band, unit: string, value: number | null): Bar => {
  const [low, high] = trackOf(band, unit);
  const place = (x: number | null): number | null => (x === null ? null : ratio(x - low, high - low));
  return { kind: 'band', from: place(band.min) ?? 0, to: place(band.max) ?? 1, at: place(finite(value)) };
};

const trackOf = ({ min, max }: Band, unit: string): [low: number, high: number] => {
  const bounds = [min, max].filter((bound) => bound !== null);
  if (unit === '%' && bounds.every((bound) => bound >= 0 && bound <= 100)) return [0, 100];
  const reach = min !== null && max !== null ? (max - min) / 2 : Math.abs(min ?? max ?? 0);
  const room = reach || Math.abs(min ?? 0) || 1;
  return [(min ?? max ?? 0) - room, (max ?? min ?? 0) + room];
};
