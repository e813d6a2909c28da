import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { progressOf, reachProgress } from '#utils/okr/progress.ts';
import { reach } from './build.ts';

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const garbage = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324),
);
const anyGoal: fc.Arbitrary<Goal> = fc.oneof(
  fc.record({
    kind: fc.constant('reach' as const),
    baseline: garbage,
    target: garbage,
    phases: fc.constant<{ day: string; value: number }[]>([]),
  }),
  fc.record({
    kind: fc.constant('maintain' as const),
    min: fc.option(garbage),
    max: fc.option(garbage),
  }),
  fc.constant<Goal>({ kind: 'milestones', steps: [{ name: 'all', value: 1 }] }),
  fc.constant<Goal>({ kind: 'learn', question: 'how many?' }),
);

describe('reach', () => {
  it.each([
    [41, 60, 41, 0],
    [41, 60, 50.5, 0.5],
    [41, 60, 60, 1],
    [41, 60, 38, -0.158],
    [41, 60, 70, 1.526],
    [100, 60, 100, 0],
    [100, 60, 80, 0.5],
    [100, 60, 70, 0.75],
    [100, 60, 50, 1.25],
    [100, 60, 110, -0.25],
    [420, 200, 342, 0.355],
  ])('from %d to %d, at %d, is %d of the way', (baseline, target, value, progress) => {
    expect(reachProgress({ baseline, target }, value)).toBeCloseTo(progress, 3);
  });

  it('is not computable when the target equals the baseline', () => {
    for (const value of [0, 5, 9]) expect(reachProgress({ baseline: 5, target: 5 }, value)).toBeNull();
  });

  it('has no progress without a value, and exactly none at the baseline', () => {
    expect(progressOf(reach(9, 2), null)).toBeNull();
    expect(progressOf(reach(9, 2), 9)).toBe(0);
  });

  it('never falls when the value moves towards the target', () => {
    fc.assert(
      fc.property(amount, amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (b, t, from, step) => {
        fc.pre(b !== t && Math.abs(t - b) > 1e-6);
        const nearer = from + step * (t - b);
        expect(reachProgress({ baseline: b, target: t }, nearer) ?? Number.NaN).toBeGreaterThanOrEqual(
          reachProgress({ baseline: b, target: t }, from) ?? Number.NaN,
        );
      }),
    );
  });

  it('is the same up and down: mirroring all three numbers changes nothing', () => {
    fc.assert(
      fc.property(amount, amount, amount, (baseline, target, value) => {
        expect(reachProgress({ baseline: -baseline, target: -target }, -value)).toBe(
          reachProgress({ baseline, target }, value),
        );
      }),
    );
  });

  it('is raw: twice the way is 2, the same way back is −1', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 999 }), (baseline, way) => {
        expect(reachProgress({ baseline, target: baseline + way }, baseline + 2 * way)).toBe(2);
        expect(reachProgress({ baseline, target: baseline + way }, baseline - way)).toBe(-1);
      }),
    );
  });
});

describe('other goals', () => {
  const band: Goal = { kind: 'maintain', min: 40, max: 60 };

  it('scores a band by the share of values in it, both bounds included', () => {
    expect(progressOf(band, 60, [40, 60, 39.9, 60.1])).toBe(0.5);
    expect(progressOf(band, 60)).toBe(1);
    expect(progressOf({ kind: 'maintain', min: 40, max: null }, 1e9)).toBe(1);
  });

  it('takes a milestone value as it is, and a found number as done', () => {
    const milestones: Goal = { kind: 'milestones', steps: [{ name: 'half', value: 0.5 }] };
    expect(progressOf(milestones, 0.5)).toBe(0.5);
    expect(progressOf({ kind: 'learn', question: '' }, 0)).toBe(1);
    expect(progressOf({ kind: 'learn', question: '' }, null)).toBeNull();
  });
});

it('is a finite number or nothing, whatever comes in', () => {
  fc.assert(
    fc.property(anyGoal, fc.option(garbage), fc.array(garbage), (goal, value, history) => {
      const progress = progressOf(goal, value, history);
      expect(progress === null || Number.isFinite(progress)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
