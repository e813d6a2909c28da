import { expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { Duration, type Measure, Statistic } from '#utils/measure/measure.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { readTeam } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  issue,
  keyResult,
  labelRule,
  link,
  sample,
  teamDocument,
  teamInput,
  uid,
} from './build.ts';

/** What no schema would let pass, and what only just does. */
const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -5, max: 200 }),
  fc.constantFrom(0, 1, Number.NaN, Infinity, -Infinity, 1.7e308, -1.7e308, 5e-324),
);
const day = fc.constantFrom(
  '2026-09-01',
  '2026-10-01',
  '2026-11-05',
  '2026-12-31',
  '2027-02-01',
  'not a day',
);
const at = fc.constantFrom('2026-10-02T10:00:00Z', '2026-11-16T10:00:00Z', '2030-01-01T00:00:00Z', 'never');

const goal: fc.Arbitrary<Goal | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('reach' as const),
    baseline: number,
    target: number,
    phases: fc.array(fc.record({ day, value: number }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('maintain' as const), min: fc.option(number), max: fc.option(number) }),
  fc.record({
    kind: fc.constant('milestones' as const),
    steps: fc.array(fc.record({ name: fc.string(), value: number }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('learn' as const), question: fc.string() }),
);

const fields = [{ tracker: 'jira-cloud' as const, site: 'cloud-1', id: 'f', name: 'f' }];
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ kind: 'manual' }),
  fc.record({
    kind: fc.constant('issues' as const),
    aggregate: fc.oneof(
      fc.constant({ fn: 'count' as const }),
      fc.record({
        fn: fc.constant('share-done' as const),
        by: fc.constantFrom('count' as const, 'estimate' as const),
        missing: fc.constantFrom('one' as const, 'median' as const),
      }),
      fc.record({ fn: fc.constantFrom(...Statistic.options), fields: fc.constant(fields) }),
      fc.record({
        fn: fc.constant('duration' as const),
        take: fc.constantFrom(...Statistic.options),
        of: fc.constantFrom(...Duration.options),
        time: fc.constantFrom('calendar' as const, 'working' as const),
        unit: fc.constantFrom('hours' as const, 'days' as const),
      }),
      fc.record({ fn: fc.constantFrom('reopen-rate' as const, 'arrivals-minus-departures' as const) }),
    ),
    window: fc.oneof(
      fc.record({
        kind: fc.constantFrom('whole' as const, 'created-in-cycle' as const, 'finished-in-cycle' as const),
      }),
      fc.record({ kind: fc.constant('rolling' as const), days: fc.integer({ min: 1, max: 366 }) }),
    ),
    inherit: fc.boolean(),
  }),
);

const given = fc.record({
  goal,
  measure,
  role: fc.constantFrom('outcome' as const, 'guardrail' as const),
  weight: number,
  unit: fc.constantFrom('', '%', 'ms'),
  now: at,
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Nowhere'),
  checkIns: fc.array(
    fc.record({
      at,
      value: fc.option(number),
      status: fc.constantFrom(null, 'on-track' as const, 'at-risk' as const),
    }),
    { maxLength: 3 },
  ),
  samples: fc.array(fc.record({ day, value: fc.option(number) }), { maxLength: 3 }),
  tickets: fc.array(
    fc.record({
      category: fc.constantFrom('todo' as const, 'done' as const, 'cancelled' as const),
      estimate: fc.option(number),
      f: number,
      created: at,
      started: fc.option(at),
      restored: fc.option(at),
      history: fc.boolean(),
      reopened: fc.nat(2),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      known: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  matched: fc.option(fc.array(fc.nat(5))),
});

const read = (one: typeof given extends fc.Arbitrary<infer T> ? T : never) => {
  const document = teamDocument({
    keyResults: [
      keyResult('k1', {
        goal: one.goal,
        measure: one.measure,
        role: one.role,
        weight: one.weight,
        unit: one.unit,
      }),
    ],
    checkIns: one.checkIns.map(({ at: when, ...rest }) => checkIn('k1', when, rest)),
    samples: one.samples.map((each, i) => sample('k1', each.day, each.value, 0, `s${i}`)),
    links: one.tickets.map(({ share }, i) => link('k1', `A-${i}`, { share })),
    rules: one.matched ? [labelRule('r', 'k1')] : [],
  });
  const facts = factsOf(
    ...one.tickets.flatMap(({ known, f, share: _, ...rest }, i) =>
      known ? [issue(`A-${i}`, { ...rest, numbers: { f } })] : [],
    ),
  );
  const matches = (one.matched ?? []).map((i) => uid(`A-${i}`));
  return readTeam(
    teamInput(
      { ...document, team: { ...document.team, timeZone: one.timeZone } },
      { facts, ruleMatches: new Map(document.rules.map(({ id }) => [id, matches])), now: one.now },
    ),
  );
};

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
};

it('reads any document without a NaN or an infinity, and never green without a number', () => {
  fc.assert(
    fc.property(given, (one) => {
      const { view } = read(one);
      for (const objective of view.objectives) {
        for (const { goalDefinition: _, weight: __, lastCheckIn: ___, ...shown } of objective.keyResults) {
          expect(numbersIn(shown).filter((found) => !Number.isFinite(found))).toEqual([]);
          expect(`${shown.value} ${shown.goal} ${shown.from}`.replace(/∞|NaN/, '')).toBe(
            `${shown.value} ${shown.goal} ${shown.from}`,
          );
          if (shown.number === null) expect(shown.status).not.toBe('on-track');
        }
        if (objective.progress !== null)
          expect(objective.progress).toSatisfy((p: number) => p >= 0 && p <= 1);
      }
    }),
    { numRuns: 2000 },
  );
});

it('accounts for every ticket it selected: counted or left out for a reason', () => {
  fc.assert(
    fc.property(given, (one) => {
      for (const { explanation } of read(one).view.objectives.flatMap(({ keyResults }) => keyResults)) {
        const leftOut = explanation.leftOut.reduce((sum, { count }) => sum + count, 0);
        expect(explanation.counted + leftOut).toBe(explanation.matched);
      }
    }),
    { numRuns: 500 },
  );
});
