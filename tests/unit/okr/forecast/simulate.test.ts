import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { FARTHEST, simulate } from '#utils/okr/forecast/simulate.ts';

const PATTERN = Array.from({ length: 35 }, (_, i) => [0, 1, 0, 2, 1, 0, 0][i % 7] ?? 0);

/** More than can be done. */
const MANY = 1000;

describe('the simulation', () => {
  it('is that of the worked example, for any seed', () => {
    for (const seed of [1, 2, 7, 20_261_122]) {
      const run = simulate(PATTERN, 30, MANY, seed);
      expect(run.mean).toBeGreaterThan(17.0);
      expect(run.mean).toBeLessThan(17.3);
      expect(run.countWith(0.5)).toBe(17);
      expect(run.countWith(0.85)).toBe(13);
      expect(run.chanceOf(20)).toBeGreaterThan(0.25);
      expect(run.chanceOf(20)).toBeLessThan(0.29);
    }
  });

  it('says the same again, and differs only by chance with another seed', () => {
    const shares = [0, 10, 20, 30].map(simulate(PATTERN, 30, MANY, 3).chanceOf);
    expect([0, 10, 20, 30].map(simulate(PATTERN, 30, MANY, 3).chanceOf)).toEqual(shares);
    expect([0, 10, 20, 30].map(simulate(PATTERN, 30, MANY, 4).chanceOf)).not.toEqual(shares);
  });

  it('takes days without a finished ticket as they come', () => {
    const busy = PATTERN.filter((count) => count > 0);
    expect(simulate(busy, 30, MANY).mean).toBeGreaterThan(2 * simulate(PATTERN, 30, MANY).mean);
  });

  it('draws every day, the first and the last, equally often', () => {
    const odds = (at: number) =>
      simulate(
        PATTERN.map((_, i) => (i === at ? 1 : 0)),
        35,
        MANY,
      ).mean;
    for (const at of [0, 17, 34]) expect(odds(at)).toBeCloseTo(1, 1);
  });

  it('knows when all would be done, and when that is too far off', () => {
    expect(simulate([1], 10, 5).daysWith(0.85)).toBe(5);
    expect(simulate([1], 10, FARTHEST).daysWith(0.85)).toBe(FARTHEST);
    expect(simulate([1], 10, FARTHEST + 1).daysWith(0.5)).toBeNull();
    expect(simulate([0], 10, 1).daysWith(0.5)).toBeNull();
    expect(simulate([1], 10, 0).daysWith(0.85)).toBe(0);
  });

  it('is as likely to be right on odd days as on even ones, and ends with the last ticket', () => {
    for (const days of [1, 2, 3, 4, 7, 30, 31]) {
      expect(simulate(PATTERN, days, MANY).mean).toBeCloseTo((4 / 7) * days, 0);
      const one = simulate([1], days, days);
      expect([one.chanceOf(days), one.daysWith(1), one.mean]).toEqual([1, days, days]);
      expect(simulate([1], days, days + 1).chanceOf(days + 1)).toBe(0);
      expect(simulate([1], days, days + 1).countWith(1)).toBe(days);
    }
    expect(simulate([3], 2, 4).daysWith(1)).toBe(2);
    expect(simulate([3], 1, 4).countWith(1)).toBe(3);
    expect(simulate([5], 9, 4)).toMatchObject({ mean: 4 });
  });

  it('agrees with the exact chances of throwing coins', () => {
    // Of 11 days with a half chance of one ticket each: P(≥ 6) = 1/2, P(≥ 8) = 232/2048.
    const coin = simulate([0, 1], 11, 8);
    expect(Math.abs(coin.chanceOf(6) - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(coin.chanceOf(8) - 232 / 2048)).toBeLessThan(0.01);
    // The first ticket comes after one day in half of the runs, after two in three quarters.
    const first = simulate([0, 1], 11, 1);
    expect([first.daysWith(0.45), first.daysWith(0.7), first.daysWith(0.85)]).toEqual([1, 2, 3]);
  });

  it('never promises more for a greater share, more tickets or fewer days', () => {
    const daily = fc.array(fc.nat(4), { minLength: 1, maxLength: 40 });
    const day = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(daily, day, fc.nat(40), (past, days, remaining) => {
        const run = simulate(past, days, remaining);
        expect(run.countWith(0.85)).toBeLessThanOrEqual(run.countWith(0.5));
        expect(run.chanceOf(remaining + 1)).toBeLessThanOrEqual(run.chanceOf(remaining));
        expect(run.chanceOf(0)).toBe(1);
        expect(run.chanceOf(run.countWith(0.85))).toBeGreaterThanOrEqual(0.85);
        const safe = run.daysWith(0.85);
        if (safe !== null) expect(safe <= days).toBe(run.chanceOf(remaining) >= 0.85);
      }),
      { numRuns: 25 },
    );
  });
});
