import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { boundsOf } from '#utils/measure/bounds.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import { type Aggregate, Duration, Statistic } from '#utils/measure/measure.ts';
import { fromIssues } from '../okr/build.ts';
import { byEstimate, field, MEAN, NET, numbers, REOPEN, SHARE, SUM, take, ticket, value } from './weighed.ts';

const anyTicket = fc
  .record({
    category: fc.constantFrom<StatusCategory>('todo', 'doing', 'done'),
    estimate: fc.option(fc.integer({ min: -2, max: 13 })),
    p99: fc.option(fc.integer({ min: -1000, max: 1000 })),
    started: fc.option(fc.constantFrom('2026-10-06T00:00:00Z', '2026-10-25T00:00:00Z')),
    reopened: fc.nat(2),
    history: fc.boolean(),
    weight: fc.constantFrom(0, 0.25, 0.5, 1),
  })
  .map(({ p99, weight, ...rest }) => ticket({ ...rest, numbers: p99 === null ? {} : { p99 } }, weight));
const anyTickets = fc.array(anyTicket, { maxLength: 30 });
const anyAggregate = fc.constantFrom<Aggregate>(
  { fn: 'count' },
  SHARE,
  byEstimate('one'),
  byEstimate('median'),
  { ...SHARE, doingCredit: 0.5 },
  REOPEN,
  NET,
  ...Statistic.options.map((fn) => ({ fn, fields: [field('p99')] })),
  ...Duration.options.map(
    (of): Aggregate => ({
      fn: 'duration',
      take: 'median',
      of,
      time: 'working',
      unit: 'days',
    }),
  ),
);

describe('always', () => {
  it('the order of tickets does not matter', () => {
    fc.assert(
      fc.property(anyAggregate, anyTickets, (how, tickets) => {
        const one = value(how, tickets);
        const other = value(how, tickets.toReversed());
        if (one === null || other === null) expect(other).toBe(one);
        else expect(other).toBeCloseTo(one, 9);
      }),
    );
  });

  it('count and sum of two disjoint selections add up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Aggregate>({ fn: 'count' }, SUM, NET),
        anyTickets,
        anyTickets,
        (how, a, b) => {
          expect(value(how, [...a, ...b]) ?? 0).toBeCloseTo((value(how, a) ?? 0) + (value(how, b) ?? 0), 9);
        },
      ),
    );
  });

  it('a share lies between 0 and 100, and closing a ticket never lowers it', () => {
    const shares = fc.constantFrom<Aggregate>(SHARE, byEstimate('one'), byEstimate('median'));
    fc.assert(
      fc.property(shares, anyTickets, (how, tickets) => {
        const before = value(how, tickets);
        if (before === null) return;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100 + 1e-9);
        const closed = tickets.map((one, i) =>
          i === 0 ? { ...one, facts: { ...one.facts, category: 'done' as const } } : one,
        );
        expect(value(how, closed)).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('a number lies within what its measure can be', () => {
    fc.assert(
      fc.property(anyAggregate, anyTickets, (how, tickets) => {
        const number = value(how, tickets);
        const { least, most } = boundsOf(fromIssues({ aggregate: how }));
        if (number === null) return;
        expect(number).toBeGreaterThanOrEqual(least ?? number);
        expect(number).toBeLessThanOrEqual((most ?? number) + 1e-9);
      }),
    );
  });

  it('a mean lies between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (all) => {
        const mean = value(MEAN, numbers(...all)) ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-6);
        expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-6);
      }),
    );
  });

  it('is finite or nothing, and every ticket is either counted or left out for a reason', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, 1.7e308));
    const wildTickets = fc.array(
      fc
        .record({ p99: wild, estimate: fc.option(wild), weight: fc.double({ min: 0, max: 1, noNaN: true }) })
        .map(({ p99, estimate, weight }) => ticket({ category: 'done', estimate, numbers: { p99 } }, weight)),
    );
    fc.assert(
      fc.property(anyAggregate, wildTickets, (how, tickets) => {
        const result = take(how, tickets);
        expect(result.value === null || Number.isFinite(result.value)).toBe(true);
        const absent = Object.values(result.absent).reduce((sum, count) => sum + count, 0);
        expect(result.counted.length + absent).toBe(tickets.length);
      }),
      { numRuns: 500 },
    );
  });
});
