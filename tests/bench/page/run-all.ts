/** Every variant on a page, taking turns, so that whatever else the machine does falls on all of them alike. */
import type { BenchBrowser } from './browsers.ts';
import { type Cost, runOnce } from './run-once.ts';
import type { Scenario } from './scenarios.ts';
import type { Variant } from './variants.ts';

/** By measure, then by variant: a number a run. */
export type Runs = Record<keyof Cost, Partial<Record<Variant, number[]>>>;

/** `runs` rounds, each in the reverse order of the one before, after a first one that does not count. */
export const runAll = async (
  browsers: readonly BenchBrowser[],
  scenario: Scenario,
  runs: number,
): Promise<Runs> => {
  const here = browsers.filter(({ variant }) => scenario.variants.includes(variant));
  const costs: { variant: Variant; cost: Cost }[] = [];
  for (let round = -1; round < runs; round += 1) {
    for (const browser of round % 2 ? here.toReversed() : here) {
      const cost = await runOnce(browser, scenario);
      if (round >= 0) costs.push({ variant: browser.variant, cost });
    }
  }
  return byMeasure(costs);
};

const byMeasure = (costs: readonly { variant: Variant; cost: Cost }[]): Runs => {
  const variants = Map.groupBy(costs, ({ variant }) => variant);
  const measures = Object.keys(costs[0]?.cost ?? {}) as (keyof Cost)[];
  return Object.fromEntries(
    measures.map((measure) => [
      measure,
      Object.fromEntries(
        [...variants].map(([variant, of]) => [variant, of.map(({ cost }) => cost[measure])]),
      ),
    ]),
  ) as Runs;
};
