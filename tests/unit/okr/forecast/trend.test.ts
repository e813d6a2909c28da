import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { tWithin } from '#utils/okr/forecast/student-t.ts';
import { trendAt } from '#utils/okr/forecast/trend.ts';

describe('Student t', () => {
  it.each([
    [0.8, 1, 3.078],
    [0.8, 2, 1.886],
    [0.8, 3, 1.638],
    [0.8, 4, 1.533],
    [0.8, 10, 1.372],
    [0.8, 30, 1.31],
    [0.95, 4, 2.776],
    [0.95, 9, 2.262],
    [0.99, 25, 2.787],
  ])('%d of the distribution with %d degrees lies within ±%d, as in tables', (share, nu, t) => {
    expect(tWithin(share, nu)).toBeCloseTo(t, 3);
  });

  it('nears the normal distribution', () => expect(tWithin(0.8, 5000)).toBeCloseTo(1.2816, 3));
});

const WEEKLY = [41, 41.8, 43.1, 43.9, 45.2, 46].map((y, week) => ({ x: 7 * week, y }));

describe('the trend', () => {
  it('is that of the worked example', () => {
    const trend = trendAt(WEEKLY, 91);
    expect(trend?.slope).toBeCloseTo(0.1469, 4);
    expect(trend?.value).toBeCloseTo(54.3, 2);
    expect(trend?.s).toBeCloseTo(0.146, 3);
    expect(trend?.low).toBeCloseTo(53.69, 2);
    expect(trend?.high).toBeCloseTo(54.91, 2);
  });

  it('is refused with fewer than five points, or five at one time', () => {
    expect(trendAt(WEEKLY.slice(0, 4), 91)).toBeNull();
    expect(trendAt(WEEKLY.slice(0, 5), 91)).not.toBeNull();
    expect(
      trendAt(
        Array.from({ length: 6 }, (_, y) => ({ x: 3, y })),
        91,
      ),
    ).toBeNull();
  });

  it('finds any line again, and is sure of it', () => {
    const part = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 5 }),
        (a, b, days) => {
          const trend = trendAt(
            days.map((x) => ({ x, y: a + b * x })),
            91,
          );
          expect(trend?.value).toBeCloseTo(a + 91 * b, 5);
          expect((trend?.high ?? 0) - (trend?.low ?? 0)).toBeLessThan(1e-5);
        },
      ),
    );
  });

  it('is finite or nothing, holds its own line, and is less sure of what lies farther off', () => {
    const y = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -100, max: 100 }));
    const points = fc.uniqueArray(fc.record({ x: fc.integer({ min: 0, max: 90 }), y }), {
      minLength: 5,
      selector: ({ x }) => x,
    });
    fc.assert(
      fc.property(points, (all) => {
        const near = trendAt(all, 91);
        const far = trendAt(all, 182);
        if (!near || !far) return;
        expect(Object.values(near).every(Number.isFinite)).toBe(true);
        expect(near.low).toBeLessThanOrEqual(near.value);
        expect(near.high).toBeGreaterThanOrEqual(near.value);
        expect(far.high - far.low).toBeGreaterThanOrEqual((near.high - near.low) * (1 - 1e-9));
      }),
    );
  });
});
