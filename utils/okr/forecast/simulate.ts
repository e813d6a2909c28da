/**
 * Monte Carlo on throughput: each day to come is a day of the past, drawn at random with its zero days
 * (docs/measures.md). Seeded: the same days give the same answer in every browser.
 */

export const RUNS = 10_000;
/** Half a year; what is not done by then has no date. */
export const FARTHEST = 182;

export interface Simulation {
  /** Mean of what was done by then over all runs. */
  mean: number;
  /** The share of runs, 0..1, in which at least so many of what remains were done by then. */
  chanceOf: (count: number) => number;
  /** The most that was done by then in at least this share of the runs. */
  countWith: (share: number) => number;
  /** The days after which all that remains was done in this share of the runs; null beyond half a year. */
  daysWith: (share: number) => number | null;
}

const known = new Map<string, Simulation>();
const MOST_KNOWN = 500;

/** The same as `simulate`, remembered: of many key results few change between two readings. */
export const simulateOnce = (daily: readonly number[], days: number, remaining: number): Simulation => {
  const key = `${days} ${remaining} ${daily.join(' ')}`;
  const simulation = known.get(key) ?? simulate(daily, days, remaining);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, simulation);
  return simulation;
};

/**
 * `daily`: tickets finished on each day of the past, whole numbers. `days`: how many are to come, 1 to 366.
 * `remaining`: how many tickets there are to finish; a run ends with the last of them, so that no more than
 * these count as done by then. One to four milliseconds: the draw stands in the loop for its speed.
 */
export const simulate = (daily: readonly number[], days: number, remaining: number, seed = 1): Simulation => {
  const past = Float64Array.from(daily);
  const byThen = new Uint32Array(remaining + 1);
  const after = new Uint32Array(FARTHEST + 1);
  const last = Math.max(days, FARTHEST);
  let state = seed | 0 || 1;
  for (let run = 0; run < RUNS; run += 1) {
    let done = 0;
    let then = 0;
    let day = 0;
    while (done < remaining && day < last) {
      // Marsaglia's xorshift32 (Xorshift RNGs, 2003), which never holds 0.
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      done += past[Math.floor(((state >>> 0) / 0x1_0000_0000) * past.length)] ?? 0;
      day += 1;
      if (day <= days) then = done;
    }
    add(byThen, Math.min(then, remaining));
    if (done >= remaining && day <= FARTHEST) add(after, day);
  }
  return answers(byThen, after);
};

const add = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

const answers = (byThen: Uint32Array, after: Uint32Array): Simulation => {
  const atLeast = runningSum(byThen.toReversed()).reverse();
  const within = runningSum(after);
  return {
    mean: byThen.reduce((sum, runs, count) => sum + runs * count, 0) / RUNS,
    chanceOf: (count) => (atLeast[Math.max(0, Math.ceil(count))] ?? 0) / RUNS,
    countWith: (share) =>
      Math.max(
        0,
        atLeast.findLastIndex((runs) => runs >= share * RUNS),
      ),
    daysWith: (share) => {
      const day = within.findIndex((runs) => runs >= share * RUNS);
      return day === -1 ? null : day;
    },
  };
};

const runningSum = (counts: Uint32Array): Uint32Array => {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
};
