import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { addDays } from '#utils/okr/calendar.ts';
import { elapsed, expectedProgress, expectedValue, weekOf } from '#utils/okr/pace.ts';
import { quarter, reach } from './build.ts';

const ofQuarter = fc.integer({ min: -10, max: 110 }).map((days) => addDays(quarter.starts, days));

describe('elapsed part of a cycle', () => {
  it.each([
    ['2026-09-01', 0],
    ['2026-10-01', 0],
    ['2026-11-17', 47 / 91],
    ['2026-12-31', 1],
    ['2027-02-01', 1],
  ])('is nothing on the first day and all on the last: %s', (today, part) => {
    expect(elapsed(quarter, today)).toBeCloseTo(part, 12);
  });

  it('is 0 for dates that make no sense', () => {
    expect(elapsed({ starts: '2026-10-01', ends: '2026-10-01' }, '2026-10-01')).toBe(0);
    expect(elapsed({ starts: 'x', ends: 'y' }, 'z')).toBe(0);
  });
});

describe('week of a cycle', () => {
  it.each([
    ['2026-09-20', 1],
    ['2026-10-01', 1],
    ['2026-10-07', 1],
    ['2026-10-08', 2],
    ['2026-11-17', 7],
    ['2026-12-31', 13],
    ['2027-03-01', 13],
  ])('%s is week %d of 13', (today, week) => {
    expect(weekOf(quarter, today)).toEqual({ week, weeks: 13 });
  });
});

describe('expected', () => {
  it('runs straight from baseline to target', () => {
    expect(expectedValue(reach(420, 200), quarter, '2026-11-17')).toBeCloseTo(420 - (220 * 47) / 91, 9);
    expect(expectedProgress(reach(420, 200), quarter, '2026-11-17')).toBeCloseTo(47 / 91, 12);
    expect(expectedValue(reach(420, 200), quarter, '2026-12-31')).toBe(200);
    expect(expectedValue(reach(420, 200), quarter, '2026-10-01')).toBe(420);
  });

  it('bends through phases, in whatever order they stand', () => {
    const goal = reach(0, 100, [
      { day: '2026-12-01', value: 60 },
      { day: '2026-11-01', value: 10 },
    ]);
    expect(expectedValue(goal, quarter, '2026-11-01')).toBe(10);
    expect(expectedValue(goal, quarter, '2026-11-16')).toBeCloseTo(35, 9);
    expect(expectedProgress(goal, quarter, '2026-12-16')).toBeCloseTo(0.8, 9);
    expect(expectedValue(goal, quarter, '2026-12-31')).toBe(100);
  });

  it('lets no phase outside the cycle or on its ends move baseline or target', () => {
    const goal = reach(0, 100, [
      { day: '2026-09-01', value: 50 },
      { day: '2026-10-01', value: 50 },
      { day: '2026-12-31', value: 10 },
    ]);
    expect(expectedValue(goal, quarter, '2026-10-01')).toBe(0);
    expect(expectedValue(goal, quarter, '2026-12-31')).toBe(100);
  });

  it('is nothing for a band, a question or no goal', () => {
    expect(expectedProgress({ kind: 'maintain', min: 1, max: null }, quarter, '2026-11-17')).toBeNull();
    expect(expectedProgress({ kind: 'learn', question: '' }, quarter, '2026-11-17')).toBeNull();
    expect(expectedValue(null, quarter, '2026-11-17')).toBeNull();
  });

  it('stays between baseline and target, and never falls back, whatever the phases on the way', () => {
    const phases = fc.array(fc.record({ day: ofQuarter, value: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(phases, ofQuarter, ofQuarter, (points, one, other) => {
        const rising = points
          .toSorted((a, b) => (a.day < b.day ? -1 : 1))
          .map(({ day }, i, all) => ({
            day,
            value: all.map(({ value }) => value).sort((a, b) => a - b)[i] ?? 0,
          }));
        const goal = reach(0, 100, rising);
        const [earlierDay = one, laterDay = other] = [one, other].sort();
        const before = expectedProgress(goal, quarter, earlierDay) ?? Number.NaN;
        const after = expectedProgress(goal, quarter, laterDay) ?? Number.NaN;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1 + 1e-12);
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('is finite or nothing for any finite numbers', () => {
    const huge = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(1.7e308, -1.7e308),
    );
    fc.assert(
      fc.property(huge, huge, huge, ofQuarter, (baseline, target, value, today) => {
        const goal = reach(baseline, target, [{ day: '2026-11-01', value }]);
        for (const number of [expectedProgress(goal, quarter, today), expectedValue(goal, quarter, today)])
          expect(number === null || Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
