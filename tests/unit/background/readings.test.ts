/** A reading that is brought up to date after every change, and one that is made anew each time, say the same. */

import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { FactsCache } from '#utils/storage/facts-cache.ts';
import { createFacts, type Facts } from '../../../entrypoints/background/facts.ts';
import { createReadings } from '../../../entrypoints/background/readings.ts';
import { fromIssues, issue, keyResult, labelRule, link, ref, teamDocument, uid } from '../okr/build.ts';

const SITE = 'cloud-1';
const NOON = Date.parse('2026-11-17T12:00:00Z');
/** How long a reading is good for that nothing but time has touched. */
const MINUTE = 60_000;
const KEYS = Array.from({ length: 8 }, (_, i) => `A-${i}`);

const AGE = { fn: 'duration', take: 'median', of: 'age', time: 'calendar', unit: 'hours' } as const;
const document = teamDocument({
  keyResults: [
    keyResult('k0', { measure: fromIssues() }),
    keyResult('k1', { measure: fromIssues({ aggregate: AGE }), order: 1 }),
    keyResult('k2', { measure: fromIssues({ inherit: false }), order: 2 }),
  ],
  links: [link('k0', 'A-0'), link('k1', 'A-1', { share: 0.5 })],
  rules: [labelRule('r2', 'k2')],
});

/** A cache that keeps nothing: memory alone is under test. */
const NO_CACHE: FactsCache = {
  putPage: async () => undefined,
  allFacts: async () => [],
  uidOfKey: async () => null,
  missing: async () => new Set(),
  putMatches: async () => undefined,
  matches: async () => new Map(),
  cursor: async () => null,
  clear: async () => undefined,
  claim: async () => false,
  close: () => undefined,
};

const ticket = fc
  .tuple(
    fc.constantFrom(...KEYS),
    fc.constantFrom<IssueFacts['category']>('todo', 'doing', 'done', 'cancelled'),
    fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
  )
  .map(([key, category, parent]) => issue(key, parent ? { category, parent } : { category }));

type Step = (facts: Facts, at: string) => Promise<unknown>;

const put = (read: IssueFacts[], gone: string[], job = 'look'): Step => {
  const missing = gone.map((key) => ref(key));
  return (facts, at) => facts.put({ account: 'a', site: SITE, facts: read, missing, job, cursor: null, at });
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.array(ticket, { maxLength: 3 }).map((read) => put(read, [])) },
  { weight: 1, arbitrary: fc.constantFrom(...KEYS).map((key) => put([], [key])) },
  { weight: 1, arbitrary: ticket.map((one) => put([one], [], 'done:rule:r2')) },
  {
    weight: 1,
    arbitrary: fc.constant(
      put(
        Array.from({ length: 30 }, (_, i) => issue(`B-${i}`)),
        [],
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.subarray(KEYS).map(
      (keys): Step =>
        (facts) =>
          facts.putMatches(SITE, 'r2', keys.map(uid)),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((facts) => facts.clear(SITE)) },
);

const around = (clock: { now: number }) => {
  const facts = createFacts({ cache: NO_CACHE, now: () => clock.now, changed: () => undefined });
  const listUrl = () => null;
  return { facts, open: () => createReadings({ facts, connections: { listUrl }, now: () => clock.now }) };
};

describe('readings that follow their tickets', () => {
  it('say what a new one says, whatever was read, lost or asked in between', async () => {
    const steps = fc.array(fc.tuple(step, fc.constantFrom(0, MINUTE, 86_400_000), fc.boolean()), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const clock = { now: NOON };
        const { facts, open } = around(clock);
        const kept = open();
        for (const [change, pause, asked] of all) {
          clock.now += pause;
          await change(facts, new Date(clock.now).toISOString());
          if (!asked) continue;
          for (const forecasts of [false, true])
            expectSame(
              kept.of(document, null, { forecasts }),
              open().of(document, null, { forecasts }),
              forecasts,
            );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are kept for a minute of nothing but time, then ages have grown', async () => {
    const clock = { now: NOON };
    const { facts, open } = around(clock);
    const readings = open();
    await put([issue('A-1')], [])(facts, new Date(NOON).toISOString());
    const read = () => readings.of(document, null, { forecasts: false });
    const age = () => read().view.objectives[0]?.keyResults[1]?.number ?? Number.NaN;
    const [first, before] = [read(), age()];
    clock.now += MINUTE - 1;
    expect(read()).toBe(first);
    clock.now += 1;
    expect((age() - before) * 60).toBeCloseTo(1);
  });

  it('touch nothing but what a ticket counts for', async () => {
    const clock = { now: NOON };
    const { facts, open } = around(clock);
    const readings = open();
    const at = new Date(NOON).toISOString();
    await put([issue('A-0'), issue('A-1')], [])(facts, at);
    const views = () =>
      readings.of(document, null, { forecasts: false }).view.objectives[0]?.keyResults ?? [];
    const before = views();
    await put([issue('A-0', { category: 'done' })], [])(facts, at);
    const after = views();
    expect(after[0]?.delivery).toMatchObject({ done: 1 });
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });
});

const expectSame = (kept: Reading, anew: Reading, forecasts: boolean): void => {
  const compared = forecasts ? same : withoutForecast;
  expect(compared(kept)).toEqual(compared(anew));
  for (const key of KEYS) expect(kept.lines(uid(key))).toEqual(anew.lines(uid(key)));
};

type Reading = ReturnType<ReturnType<typeof createReadings>['of']>;
const same = ({ view }: Reading) => view;
/** Within a minute a reading that has forecasts serves those who asked for none. */
const withoutForecast = ({ view }: Reading) => ({
  ...view,
  objectives: view.objectives.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map(({ forecast: _, ...rest }) => rest),
  })),
});
