import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, type Weighed } from '#utils/measure/aggregate.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { Aggregate } from '#utils/measure/measure.ts';
import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import { issue, ref } from '../okr/build.ts';

const field = (id: string, site = 'cloud-1'): FieldRef => ({ tracker: 'jira-cloud', site, id, name: id });
const SUM: Aggregate = { fn: 'sum', fields: [field('p99')] };
const MEAN: Aggregate = { fn: 'mean', fields: [field('p99')] };
const SHARE: Aggregate = { fn: 'share-done', by: 'count', missing: 'one' };
const byEstimate = (missing: 'one' | 'median'): Aggregate => ({ fn: 'share-done', by: 'estimate', missing });

const ticket = (over: Parameters<typeof issue>[1] = {}, weight = 1): Weighed => ({
  facts: issue('PAY-1', over),
  weight,
});
const numbers = (...values: number[]) => values.map((p99) => ticket({ numbers: { p99 } }));
const states = (...categories: StatusCategory[]) => categories.map((category) => ticket({ category }));
const value = (how: Aggregate, tickets: Weighed[]) => aggregate(how, tickets).value;

const anyTicket = fc
  .record({
    category: fc.constantFrom<StatusCategory>('todo', 'doing', 'done'),
    estimate: fc.option(fc.integer({ min: -2, max: 13 })),
    p99: fc.option(fc.integer({ min: -1000, max: 1000 })),
    weight: fc.constantFrom(0, 0.25, 0.5, 1),
  })
  .map(({ category, estimate, p99, weight }) =>
    ticket({ category, estimate, numbers: p99 === null ? {} : { p99 } }, weight),
  );
const anyTickets = fc.array(anyTicket, { maxLength: 30 });
const anyAggregate = fc.constantFrom<Aggregate>(
  { fn: 'count' },
  SHARE,
  byEstimate('one'),
  byEstimate('median'),
  SUM,
  MEAN,
);

describe('of nothing', () => {
  it('the count and the sum are a real 0; a mean and a share do not exist', () => {
    expect(value({ fn: 'count' }, [])).toBe(0);
    expect(value(SUM, [])).toBe(0);
    expect(value(MEAN, [])).toBeNull();
    expect(value(SHARE, [])).toBeNull();
    expect(value(byEstimate('median'), [])).toBeNull();
  });

  it('a sum of tickets that all lack the field is unknown, not zero', () => {
    expect(aggregate(SUM, states('done', 'todo'))).toMatchObject({
      value: null,
      withoutValue: 2,
      counted: [],
    });
  });
});

describe('share done', () => {
  it('is done of all, in per cent', () => {
    expect(value(SHARE, states('done', 'doing', 'todo', 'done'))).toBe(50);
    expect(value(SHARE, states('done'))).toBe(100);
  });

  it('weighs by estimate, a missing one as 1 or as the median, and says which', () => {
    const tickets = [
      ticket({ category: 'done', estimate: 5 }),
      ticket({ category: 'todo', estimate: 3 }),
      ticket({ category: 'done' }),
    ];
    expect(value(byEstimate('one'), tickets)).toBeCloseTo((100 * 6) / 9, 9);
    expect(aggregate(byEstimate('median'), tickets)).toMatchObject({ value: 75, assumedEstimate: 4 });
  });

  it('takes zero as an estimate, and 1 where no ticket has any', () => {
    expect(value(byEstimate('median'), states('done', 'todo'))).toBe(50);
    expect(
      value(byEstimate('one'), [
        ticket({ category: 'todo', estimate: 0 }),
        ticket({ category: 'done', estimate: 2 }),
      ]),
    ).toBe(100);
  });
});

describe('numeric fields', () => {
  it('are summed and averaged over the tickets that have them', () => {
    expect(value(SUM, [...numbers(3, 4), ticket()])).toBe(7);
    expect(aggregate(MEAN, [...numbers(3, 4), ticket()])).toMatchObject({ value: 3.5, withoutValue: 1 });
  });

  it('have another id on every site', () => {
    const linear = issue('ENG-1', {
      ref: ref('ENG-1', { tracker: 'linear', site: 'org' }),
      numbers: { latency: 9 },
    });
    const both: Aggregate = {
      fn: 'mean',
      fields: [field('p99'), { tracker: 'linear', site: 'org', id: 'latency', name: 'p99' }],
    };
    expect(value(both, [...numbers(3), { facts: linear, weight: 1 }])).toBe(6);
    expect(value(MEAN, [...numbers(3), { facts: linear, weight: 1 }])).toBe(3);
  });

  it('named twice for one site are taken once, the first that is filled', () => {
    const two: Aggregate = { fn: 'sum', fields: [field('old'), field('p99')] };
    expect(value(two, [ticket({ numbers: { old: 1, p99: 10 } }), ticket({ numbers: { p99: 5 } })])).toBe(6);
  });

  it('are not read from what every object inherits', () => {
    expect(value({ fn: 'sum', fields: [field('constructor')] }, [ticket()])).toBeNull();
  });

  it('give nothing rather than infinity when they overflow', () => {
    expect(value(SUM, numbers(1.7e308, 1.7e308))).toBeNull();
    expect(value(MEAN, numbers(Number.NaN))).toBeNull();
  });
});

describe('shared tickets', () => {
  it('count by their share', () => {
    expect(value({ fn: 'count' }, [ticket({}, 0.7), ticket()])).toBeCloseTo(1.7, 9);
    expect(value(SHARE, [ticket({ category: 'done' }, 0.5), ticket()])).toBeCloseTo(100 / 3, 9);
    expect(value(MEAN, [ticket({ numbers: { p99: 10 } }, 0.5), ticket({ numbers: { p99: 4 } })])).toBeCloseTo(
      6,
      9,
    );
  });
});

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
      fc.property(fc.constantFrom<Aggregate>({ fn: 'count' }, SUM), anyTickets, anyTickets, (how, a, b) => {
        expect(value(how, [...a, ...b]) ?? 0).toBeCloseTo((value(how, a) ?? 0) + (value(how, b) ?? 0), 9);
      }),
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

  it('a mean lies between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (all) => {
        const mean = value(MEAN, numbers(...all)) ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-6);
        expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-6);
      }),
    );
  });

  it('is finite or nothing, and every ticket is either counted or named as without a value', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, 1.7e308));
    const wildTickets = fc.array(
      fc
        .record({ p99: wild, estimate: fc.option(wild), weight: fc.double({ min: 0, max: 1, noNaN: true }) })
        .map(({ p99, estimate, weight }) => ticket({ category: 'done', estimate, numbers: { p99 } }, weight)),
    );
    fc.assert(
      fc.property(anyAggregate, wildTickets, (how, tickets) => {
        const result = aggregate(how, tickets);
        expect(result.value === null || Number.isFinite(result.value)).toBe(true);
        expect(result.counted.length + result.withoutValue).toBe(tickets.length);
      }),
      { numRuns: 500 },
    );
  });
});
