import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { Statistic } from '#utils/measure/measure.ts';
import { leastFor, percentile, statistic } from '#utils/measure/statistic.ts';

const none = () => 0;
const of = (how: Statistic, ...values: number[]) => statistic(how, values, () => 1, none);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('percentiles', () => {
  it('are those of a spreadsheet (PERCENTILE.INC)', () => {
    expect(percentile(85, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeCloseTo(8.65, 12);
    expect(percentile(85, [3, 7, 8, 12, 13, 14, 18, 21])).toBeCloseTo(17.8, 12);
    expect(percentile(95, upTo(21))).toBe(20);
    expect(percentile(99, upTo(101))).toBe(100);
    expect(percentile(85, [4])).toBe(4);
  });

  it('sort by size, not by digits', () => expect(percentile(50, [10, 9, 100])).toBe(10));

  it('are withheld below one expected value above them', () => {
    expect(of('p85', ...upTo(6))).toBeNull();
    expect(of('p85', ...upTo(7))).toBeCloseTo(6.1, 12);
    expect(of('p95', ...upTo(19))).toBeNull();
    expect(of('p95', ...upTo(20))).toBeCloseTo(19.05, 12);
    expect(of('p99', ...upTo(99))).toBeNull();
    expect(of('p99', ...upTo(100))).toBeCloseTo(99.01, 12);
  });

  it('are in order, lie between the least and the greatest, and take no notice of order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (all) => {
        const [p50, p85, p99] = [50, 85, 99].map((p) => percentile(p, all) ?? Number.NaN);
        const ordered = [Math.min(...all), p50, p85, p99, Math.max(...all)];
        for (const [i, value] of ordered.entries())
          expect(value).toBeGreaterThanOrEqual((ordered[i - 1] ?? Number.NEGATIVE_INFINITY) - 1e-6);
        expect(percentile(85, all.toReversed())).toBe(percentile(85, all));
        expect(p50).toBeCloseTo(of('median', ...all) ?? Number.NaN, 6);
      }),
    );
  });
});

describe('the others', () => {
  it('are what their names say', () => {
    expect(of('min', 3, -1, 2)).toBe(-1);
    expect(of('max', 3, -1, 2)).toBe(3);
    expect(of('median', 3, 1, 2, 10)).toBe(2.5);
    expect(of('sum', 3, -1, 2)).toBe(4);
    expect(of('mean', 3, -1, 1)).toBe(1);
  });

  it('latest is the value that stands last', () =>
    expect(
      statistic(
        'latest',
        [1, 2, 3],
        () => 1,
        () => 1,
      ),
    ).toBe(2));

  it('of a part of a ticket: sums and means weigh, orders take it whole', () => {
    const shared = (how: Statistic) => statistic(how, [10, 4], (i) => (i === 0 ? 0.5 : 1), none);
    expect(shared('sum')).toBe(9);
    expect(shared('mean')).toBe(6);
    expect(shared('max')).toBe(10);
  });
});

it('is finite or nothing, whatever the numbers', () => {
  const any = fc.constantFrom<Statistic>(
    'sum',
    'mean',
    'min',
    'max',
    'median',
    'p85',
    'p95',
    'p99',
    'latest',
  );
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 120 });
  fc.assert(
    fc.property(any, values, (how, all) => {
      const value = of(how, ...all);
      if (all.length < leastFor(how)) expect(value).toBeNull();
      else expect(value === null || Number.isFinite(value)).toBe(true);
    }),
  );
});
