import { describe, expect, it } from 'vitest';
import { createBudget } from '#integrations/http/budget.ts';
import { testClock } from '../support/clock.ts';

const signal = new AbortController().signal;

describe('a host’s budget', () => {
  it('lets no more requests in at once than agreed, in the order of asking', async () => {
    const budget = createBudget({ concurrency: 2, burst: 100, perSecond: 100 }, testClock().env);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 9 }, async (_, n) => {
        const leave = await budget.enter(signal);
        order.push(n);
        inside += 1;
        most = Math.max(most, inside);
        await Promise.resolve();
        inside -= 1;
        leave();
      }),
    );
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('lets a burst through, then keeps the pace', async () => {
    const clock = testClock();
    const budget = createBudget({ concurrency: 1, burst: 3, perSecond: 2 }, clock.env);
    for (let n = 0; n < 6; n++) (await budget.enter(signal))();
    expect(clock.slept).toEqual([500, 500, 500]);
  });

  it('holds everybody during a pause', async () => {
    const clock = testClock();
    const budget = createBudget({ concurrency: 1, burst: 9, perSecond: 9 }, clock.env);
    budget.pauseUntil(clock.env.now() + 7000);
    (await budget.enter(signal))();
    (await budget.enter(signal))();
    expect(clock.slept).toEqual([7000]);
  });

  it('does not wait for hours after the clock was set back', async () => {
    const clock = testClock();
    const budget = createBudget({ concurrency: 1, burst: 1, perSecond: 1 }, clock.env);
    (await budget.enter(signal))();
    clock.advance(-3_600_000);
    (await budget.enter(signal))();
    expect(Math.max(0, ...clock.slept)).toBeLessThanOrEqual(1000);
  });

  it('an abort while waiting gives the place to the next', async () => {
    const budget = createBudget({ concurrency: 1, burst: 9, perSecond: 9 }, testClock().env);
    const leave = await budget.enter(signal);
    const stop = new AbortController();
    const impatient = budget.enter(stop.signal);
    const patient = budget.enter(signal);
    stop.abort(new Error('enough'));
    await expect(impatient).rejects.toThrow('enough');
    leave();
    await expect(patient).resolves.toBeTypeOf('function');
  });
});
