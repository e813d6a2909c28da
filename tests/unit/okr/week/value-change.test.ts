import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { shareOfWay, valueChange } from '#utils/okr/week/value-change.ts';
import { reach } from '../build.ts';

const moved = (goal: Goal | null, before: number, now: number) =>
  valueChange(
    {
      goalDefinition: goal,
      number: now,
      history: [
        { day: '2026-11-01', value: 999, source: 'check-in' },
        { day: '2026-11-15', value: before, source: 'check-in' },
        { day: '2026-11-16', value: 555, source: 'sample' },
      ],
    },
    '2026-11-16',
  );

describe('a move since last week', () => {
  it('is measured from the last value before the week', () => {
    expect(moved(reach(420, 200), 341, 324)).toEqual({
      before: { day: '2026-11-15', value: 341 },
      now: 324,
      delta: -17,
      sense: 'better',
    });
  });

  it('is better towards the goal, whichever way that is', () => {
    expect(moved(reach(420, 200), 324, 341)?.sense).toBe('worse');
    expect(moved(reach(61, 95), 73, 74)?.sense).toBe('better');
    expect(moved(reach(61, 95), 73, 73)?.sense).toBe('even');
  });

  it('counts for a band outside of it alone', () => {
    const band: Goal = { kind: 'maintain', min: 40, max: 60 };
    expect(moved(band, 45, 55)?.sense).toBe('even');
    expect(moved(band, 30, 35)?.sense).toBe('better');
    expect(moved(band, 55, 65)?.sense).toBe('worse');
    expect(moved(band, 70, 30)?.sense).toBe('even');
  });

  it('has no direction for a number to find out', () => {
    expect(moved({ kind: 'learn', question: '' }, 1, 2)?.sense).toBe('even');
    expect(moved(null, 1, 2)?.sense).toBe('even');
  });

  it('is nothing without a value before or now', () => {
    const nothing = { goalDefinition: null, number: 3, history: [] };
    expect(valueChange(nothing, '2026-11-16')).toBeNull();
    expect(
      valueChange(
        { ...nothing, number: null, history: [{ day: '2026-11-01', value: 1, source: 'sample' }] },
        '2026-11-16',
      ),
    ).toBeNull();
  });

  it('of a value that stands still has no sign', () => {
    expect(moved(reach(0, 10), 0, -0)?.delta).toBe(0);
  });

  it('is the other way round when the values change places', () => {
    const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    const goal = fc.constantFrom<Goal>(reach(0, 10), reach(10, 0), { kind: 'maintain', min: 0, max: 5 });
    const opposite = { better: 'worse', worse: 'better', even: 'even' } as const;
    fc.assert(
      fc.property(value, value, goal, (a, b, aim) => {
        const [there, back] = [moved(aim, a, b), moved(aim, b, a)];
        expect(back?.sense).toBe(opposite[there?.sense ?? 'even']);
        expect(back?.delta).toBe(-(there?.delta ?? 0) + 0);
      }),
    );
  });

  it('is weighed by the way it is part of', () => {
    const change = moved(reach(420, 200), 341, 319);
    expect(change && shareOfWay(reach(420, 200), change)).toBeCloseTo(0.1);
    expect(change && shareOfWay(null, change)).toBe(0);
  });
});
