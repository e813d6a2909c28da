/** Medians and their intervals, for figures that are compared within one run of the bench. */

/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  return (low + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

/** A value with the middle 95 % of what it would be, had the runs been drawn again. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** 0 to 1, the same row of numbers in every run (Numerical Recipes' linear congruential generator). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

const RESAMPLES = 2000;

/**
 * Percentile bootstrap: each of the samples is drawn again with replacement, independently of the others, and
 * `of` is asked anew, 2,000 times. The value itself is always within its interval.
 */
export const estimate = <K extends string>(
  samples: Readonly<Record<K, readonly number[]>>,
  of: (samples: Readonly<Record<K, readonly number[]>>) => number,
  seed = 1,
): Estimate => {
  const random = seeded(seed);
  const names = Object.keys(samples) as K[];
  const again = () =>
    Object.fromEntries(
      names.map((name) => [
        name,
        samples[name].map(() => samples[name][Math.floor(random() * samples[name].length)] ?? Number.NaN),
      ]),
    ) as unknown as Record<K, number[]>;
  const value = of(samples);
  const drawn = Array.from({ length: RESAMPLES }, () => of(again()))
    .filter((one) => !Number.isNaN(one))
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? value;
  return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) };
};

/** How many times `base` is `ours`, by medians. */
export const ratio = (ours: readonly number[], base: readonly number[]): Estimate =>
  estimate({ ours, base }, (drawn) => median(drawn.ours) / median(drawn.base));

/** How many times as much `ours` adds to `base` as `other` does, by medians. */
export const addedRatio = (
  ours: readonly number[],
  other: readonly number[],
  base: readonly number[],
): Estimate =>
  estimate(
    { ours, other, base },
    (drawn) =>
      (median(drawn.ours) - median(drawn.base)) / Math.max(0.001, median(drawn.other) - median(drawn.base)),
  );

/** How much `ours` is above `base`, by medians, in their unit. */
export const difference = (ours: readonly number[], base: readonly number[]): Estimate =>
  estimate({ ours, base }, (drawn) => median(drawn.ours) - median(drawn.base));

export const plain = (values: readonly number[]): Estimate =>
  estimate({ values }, (drawn) => median(drawn.values));

export type Verdict = 'pass' | 'fail' | 'inconclusive';

/** A budget is met when the whole interval is below it, and missed when the whole interval is above. */
export const verdictOf = ({ low, high }: Estimate, most: number): Verdict =>
  high <= most ? 'pass' : low > most ? 'fail' : 'inconclusive';

/** The control is an extension that does nothing: a run in which it seems to cost something says nothing. */
export const saysSomething = ({ low, high }: Estimate): boolean => low <= 1 && high >= 1;
