import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import {
  addedRatio,
  estimate,
  median,
  ratio,
  saysSomething,
  verdictOf,
} from '../../bench/page/statistics.ts';

const times = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('the median', () => {
  it('has as many values below it as above', () =>
    fc.assert(
      fc.property(times, (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    ));

  it('of two is their mean, and of none is not a number', () => {
    expect(median([4, 1])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe('a ratio with its interval', () => {
  it('lies in its interval, and the interval between the extremes that the samples allow', () =>
    fc.assert(
      fc.property(times, times, (ours, base) => {
        const { value, low, high } = ratio(ours, base);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(Math.min(...ours) / Math.max(...base) - 1e-9);
        expect(high).toBeLessThanOrEqual((Math.max(...ours) / Math.min(...base)) * (1 + 1e-9));
      }),
      { numRuns: 25 },
    ));

  it('does not depend on the unit of time', () =>
    fc.assert(
      fc.property(times, times, (ours, base) => {
        const a = ratio(ours, base);
        const b = ratio(
          ours.map((ms) => ms * 1000),
          base.map((ms) => ms * 1000),
        );
        expect(b.low).toBeCloseTo(a.low, 6);
        expect(b.high).toBeCloseTo(a.high, 6);
      }),
      { numRuns: 25 },
    ));

  it('covers the truth about as often as it says', () => {
    // Samples of two that are one and the same, from a row of numbers that is the same in every run.
    let state = 11;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const draw = () => Array.from({ length: 14 }, () => 100 + 10 * (random() + random() + random() - 1.5));
    const covered = Array.from({ length: 200 }, () => saysSomething(ratio(draw(), draw()))).filter(Boolean);
    expect(covered.length).toBeGreaterThan(180);
  });

  it('tells what is added from what is there', () => {
    expect(addedRatio([130], [120], [100]).value).toBeCloseTo(1.5);
    expect(addedRatio([130, 130], [120, 120], [100, 100])).toEqual({ value: 1.5, low: 1.5, high: 1.5 });
  });

  it('draws samples of equal names from each other independently', () => {
    const { low, high } = estimate({ a: [1, 2, 3], b: [1, 2, 3] }, ({ a, b }) => median(a) - median(b));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

describe('a verdict', () => {
  it.each([
    [{ value: 1, low: 0.9, high: 1.04 }, 'pass'],
    [{ value: 1, low: 0.9, high: 1.1 }, 'inconclusive'],
    [{ value: 1.2, low: 1.1, high: 1.3 }, 'fail'],
    [{ value: 1.05, low: 1.05, high: 1.05 }, 'pass'],
  ])('%o against 1.05: %s', (found, verdict) => expect(verdictOf(found, 1.05)).toBe(verdict));

  it('is not given where doing nothing seems to cost something', () => {
    expect(saysSomething({ value: 1.02, low: 0.99, high: 1.05 })).toBe(true);
    expect(saysSomething({ value: 1.04, low: 1.01, high: 1.07 })).toBe(false);
  });
});
