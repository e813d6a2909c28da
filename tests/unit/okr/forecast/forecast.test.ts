import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { boundsOf } from '#utils/measure/bounds.ts';
import type { Measure } from '#utils/measure/measure.ts';
import { addDays } from '#utils/okr/calendar.ts';
import { forecastOutcome } from '#utils/okr/forecast/outcome.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { teamView } from '#utils/okr/team-view.ts';
import type { Forecast } from '#utils/okr/view.ts';
import {
  checkIn,
  factsOf,
  fromIssues,
  issue,
  keyResult,
  labelRule,
  quarter,
  reach,
  teamDocument,
  teamInput,
  uid,
  words,
} from '../build.ts';

const say = ({ message, args }: { message: string; args: string[] }) => words.say(message, ...args);

/** Weekly check-ins from the first of October on. */
const heading = (values: number[], over: Partial<KeyResult> = {}, now?: string) => {
  const document = teamDocument({
    keyResults: [keyResult('k1', { goal: reach(41, 60), unit: '%', ...over })],
    checkIns: values.map((value, i) => checkIn('k1', `${addDays('2026-10-01', 7 * i)}T10:00:00Z`, { value })),
  });
  return teamView(teamInput(document, now ? { now } : {})).objectives[0]?.keyResults[0]?.forecast;
};
const EXAMPLE = [41, 41.8, 43.1, 43.9, 45.2, 46];

describe('the number by the end of the cycle', () => {
  it('is a straight line with its interval, and says whether the goal lies in it', () => {
    const outcome = heading(EXAMPLE)?.outcome;
    expect(outcome).toMatchObject({ kind: 'trend', day: '2026-12-31', points: 6, verdict: 'misses' });
    if (outcome?.kind !== 'trend') throw new Error('no trend');
    expect(outcome.value).toBeCloseTo(54.3, 2);
    expect([outcome.low, outcome.high].map((bound) => bound.toFixed(2))).toEqual(['53.69', '54.91']);
    expect(say(outcome.because)).toBe(
      '54.3\u202f% by December 31, 80 % between 53.69\u202f% and 54.91\u202f%: a straight line through 6 values since October 1',
    );
  });

  it.each([
    [reach(41, 53), 'reaches'],
    [reach(41, 54.5), 'open'],
    [reach(41, 55), 'misses'],
    [reach(100, 54.5), 'open'],
    [reach(100, 60), 'reaches'],
    [reach(100, 50), 'misses'],
    [{ kind: 'maintain' as const, min: 50, max: null }, 'reaches'],
    [{ kind: 'maintain' as const, min: null, max: 54 }, 'open'],
    [{ kind: 'maintain' as const, min: null, max: 50 }, 'misses'],
  ])('of %j is %s', (goal, verdict) => {
    expect(heading(EXAMPLE, { goal })?.outcome).toMatchObject({ verdict });
  });

  it('is refused, with the reason, where it would be a guess', () => {
    const because = (forecast: Forecast | null | undefined) => forecast?.outcome.because.message;
    expect(because(heading(EXAMPLE.slice(0, 4)))).toBe('forecast_few_points');
    expect(because(heading(EXAMPLE, { goal: null }))).toBe('forecast_no_line');
    expect(because(heading(EXAMPLE, { goal: { kind: 'learn', question: '' } }))).toBe('forecast_no_line');
    const share = fromIssues({ aggregate: { fn: 'share-done', by: 'count', missing: 'one' } });
    expect(because(heading(EXAMPLE, { measure: share }))).toBe('forecast_delivery_only');
  });

  it.each([
    ['a quarter', [9, 7, 9, 4, 6], '0'],
    ['ms', [90, 70, 90, 40, 60], '0'],
    ['Vorfälle', [9, 7, 9, 4, 6], '0'],
    ['%', [9, 8, 6, 5, 3], '−'],
    ['€ a month', [9, 8, 6, 5, 3], '−'],
    ['', [9, 8, 6, 5, 3], '−'],
    ['days', [9, 6, 3, 1, -1], '−'],
  ])('of a number in “%s” that people say (%j) begins at %s at the least', (unit, values, sign) => {
    const outcome = heading(values, { unit, goal: reach(9, 2) })?.outcome;
    if (outcome?.kind !== 'trend') throw new Error('no trend');
    expect(outcome.because.args[2]?.slice(0, 1)).toBe(sign);
    expect(outcome.low < 0).toBe(sign === '−');
  });

  it('stays within what the number can be, and nowhere else is it held back', () => {
    const trendOf = (values: number[], measure: Measure) => {
      const outcome = forecastOutcome({
        goal: reach(41, 60),
        deliveryOnly: false,
        unit: '',
        bounds: boundsOf(measure),
        history: values.map((value, i) => ({
          ...{ day: addDays('2026-10-01', 7 * i), value },
          source: 'sample',
        })),
        cycle: quarter,
        words,
      });
      return outcome;
    };
    const aggregates = [
      { fn: 'count' as const, least: 0, most: Infinity },
      { fn: 'reopen-rate' as const, least: 0, most: 100 },
      { fn: 'arrivals-minus-departures' as const, least: -Infinity, most: Infinity },
    ];
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 13 });
    fc.assert(
      fc.property(values, fc.constantFrom(...aggregates), (all, { fn, least, most }) => {
        const free = trendOf(all, { kind: 'manual' });
        const held = trendOf(all, fromIssues({ aggregate: { fn } }));
        const within = (value: number) => Math.min(most, Math.max(least, value));
        if (free.kind !== 'trend') throw new Error('A number that can be anything has a trend.');
        const beyond = free.high < least || free.low > most;
        expect(held.kind).toBe(beyond ? 'none' : 'trend');
        if (held.kind !== 'trend') return;
        expect([held.low, held.value, held.high]).toEqual([free.low, free.value, free.high].map(within));
        expect(held.perWeek).toBe(free.perWeek);
      }),
    );
    const { because } = trendOf([9, 8, 6, 5, 3], fromIssues({ aggregate: { fn: 'count' } }));
    expect(say(because)).toBe(
      'A straight line through 5 values would leave what the number can be before December 31',
    );
  });

  it('is not asked for outside the cycle', () => {
    expect(heading(EXAMPLE, {}, '2027-01-01T12:00:00Z')).toBeNull();
    expect(heading(EXAMPLE, {}, '2026-09-30T12:00:00Z')).toBeNull();
  });
});

/** So many tickets finished, one a day from `first` on at a pace of `every` days, and some open. */
const tickets = (of: string, finished: number, open: number, first = '2026-10-01', every = 1) => [
  ...Array.from({ length: finished }, (_, i) =>
    issue(`${of}-${i}`, { category: 'done', finished: `${addDays(first, i * every)}T10:00:00Z` }),
  ),
  ...Array.from({ length: open }, (_, i) => issue(`${of}-open-${i}`)),
];

const delivery = (own: ReturnType<typeof tickets>, others: ReturnType<typeof tickets> = [], now?: string) => {
  const document = teamDocument({
    keyResults: [keyResult('k1'), keyResult('k2')],
    rules: [labelRule('r1', 'k1'), labelRule('r2', 'k2')],
  });
  const ruleMatches = new Map(
    document.rules.map(({ id }, i) => [id, (i === 0 ? own : others).map(({ ref }) => uid(ref.key))]),
  );
  const input = teamInput(document, {
    facts: factsOf(...own, ...others),
    ruleMatches,
    ...(now ? { now } : {}),
  });
  return teamView(input).objectives[0]?.keyResults[0]?.forecast?.delivery;
};

describe('the tickets by the end of the cycle', () => {
  it('are simulated on its own days', () => {
    expect(delivery(tickets('A', 47, 20))).toMatchObject({
      kind: 'delivery',
      basis: 'own',
      finished: 47,
      days: 47,
      remaining: 20,
      likely: 20,
      safe: 20,
      chance: 1,
      doneBy: { likely: '2026-12-07', safe: '2026-12-07' },
    });
  });

  it('are a matter of chance where days differ', () => {
    const uneven = delivery(tickets('A', 34, 26, '2026-09-10', 2));
    if (uneven?.kind !== 'delivery') throw new Error('no forecast');
    expect(uneven.days).toBe(68);
    expect(uneven.safe).toBeLessThan(uneven.likely);
    expect(uneven.chance).toBeGreaterThan(0);
    expect(uneven.chance).toBeLessThan(0.3);
    expect(say(uneven.because)).toMatch(
      /^At least 1[89] of 26 open tickets done by December 31 in 85 % of 10,000 runs/,
    );
  });

  it('borrow the pace of the team as an upper bound where its own is too little', () => {
    const borrowed = delivery(tickets('A', 5, 10), tickets('B', 40, 3));
    expect(borrowed).toMatchObject({ basis: 'team', finished: 45, remaining: 10 });
    expect(borrowed && say(borrowed.because)).toMatch(/^At most: /);
  });

  it('are not guessed from fewer than thirty tickets or five weeks', () => {
    const because = (own: ReturnType<typeof tickets>, now?: string) => {
      const refused = delivery(own, [], now);
      return refused?.kind === 'none' ? refused.because : null;
    };
    expect(because(tickets('A', 29, 5))?.message).toBe('forecast_not_enough');
    expect(because(tickets('A', 40, 5, '2026-10-20', 0))?.args).toEqual(['40', '4', '30', '5']);
    expect(because(tickets('A', 40, 0))?.message).toBe('forecast_all_done');
    expect(because([])?.message).toBe('forecast_no_tickets');
    expect(because(tickets('A', 40, 3), '2026-12-31T10:00:00Z')?.message).toBe('forecast_last_day');
  });
});
