import { describe, expect, it } from 'vitest';
import { RetryBudget } from '#integrations/overlay/retry-budget.ts';
import fc from '#tests/support/fast-check.ts';

const limits = { tries: 3, windowMs: 1000, pauseMs: 200, pauses: 2 };

describe('RetryBudget', () => {
  it('lets three through, then pauses, twice as long the next time, then stops for good', () => {
    const budget = new RetryBudget(limits);
    expect([0, 1, 2].map((now) => budget.take(now))).toEqual([0, 0, 0]);
    expect(budget.take(3)).toBe(200);
    expect(budget.take(103)).toBe(100);
    expect([203, 204, 205].map((now) => budget.take(now))).toEqual([0, 0, 0]);
    expect(budget.take(206)).toBe(400);
    expect([606, 607, 608].map((now) => budget.take(now))).toEqual([0, 0, 0]);
    expect(budget.take(609)).toBe(Number.POSITIVE_INFINITY);
  });

  it('forgets past pauses after a quiet window, and at once when reset', () => {
    const budget = new RetryBudget(limits);
    for (const now of [0, 1, 2, 3]) budget.take(now);
    for (const now of [5000, 5001, 5002]) expect(budget.take(now)).toBe(0);
    expect(budget.take(5003)).toBe(200);
    budget.reset();
    expect(budget.take(5004)).toBe(0);
  });

  it('never grants more than its tries within any window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (steps) => {
        const budget = new RetryBudget({ ...limits, pauseMs: 1000 });
        const granted: number[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          if (budget.take(now) === 0) granted.push(now);
        }
        for (const time of granted) {
          expect(granted.filter((other) => other >= time && other < time + 1000).length).toBeLessThanOrEqual(
            3,
          );
        }
      }),
    );
  });
});
