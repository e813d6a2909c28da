import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import { type Child, rollUp, rollUpExpected } from '#utils/okr/roll-up.ts';

const child = (id: string, over: Partial<Child> = {}): Child => ({
  id: KeyResultId.parse(id),
  role: 'outcome',
  goal: 'reach',
  weight: 1,
  progress: 0.5,
  status: 'on-track',
  ...over,
});

const children = (...progress: (number | null)[]): Child[] =>
  progress.map((one, i) => child(`k${i}`, { progress: one }));

const anyChild = fc.record({
  id: fc.string({ minLength: 1, maxLength: 5 }).map((id) => KeyResultId.parse(id)),
  role: fc.constantFrom('outcome' as const, 'guardrail' as const),
  goal: fc.constantFrom('reach' as const, 'maintain' as const, 'milestones' as const, 'learn' as const, null),
  weight: fc.oneof(fc.double(), fc.integer({ min: 1, max: 5 })),
  progress: fc.option(fc.double()),
  status: fc.constantFrom('on-track' as const, 'at-risk' as const, 'off-track' as const, 'pending' as const),
});

describe('where an objective should be by now', () => {
  const paced = (expected: number | null, over: Partial<Child> = {}) => ({ ...child('k', over), expected });

  it('weighs as progress does', () => {
    expect(rollUpExpected([paced(0.4), paced(0.8, { weight: 3 })])).toBeCloseTo(0.7);
  });

  it('leaves out what progress leaves out', () => {
    const beside = [
      paced(0, { role: 'guardrail' }),
      paced(0, { goal: 'learn' }),
      paced(0, { progress: null }),
    ];
    expect(rollUpExpected([paced(0.5), ...beside])).toBe(0.5);
  });

  it('is not told where one that counts has no pace', () => {
    expect(rollUpExpected([paced(0.5), paced(null, { goal: 'maintain' })])).toBeNull();
  });
});

describe('progress of an objective', () => {
  it('clamps each key result before averaging', () => {
    expect(rollUp(children(1.5, 0.25)).progress).toBe(0.625);
    expect(rollUp(children(-0.5, 1)).progress).toBe(0.5);
    expect(rollUp(children(0.27, 0.18, 0.73)).progress).toBeCloseTo(0.3933, 4);
  });

  it('weighs', () => {
    expect(rollUp([child('a', { progress: 1, weight: 3 }), child('b', { progress: 0 })]).progress).toBe(0.75);
  });

  it('leaves out guardrails, questions and what has no value, and is nothing when nothing is left', () => {
    const beside = [
      child('g', { role: 'guardrail', progress: 0 }),
      child('l', { goal: 'learn', progress: 1 }),
      child('n', { progress: null, status: 'pending' }),
    ];
    expect(rollUp([...beside, child('a', { progress: 0.4 })]).progress).toBe(0.4);
    expect(rollUp(beside).progress).toBeNull();
    expect(rollUp([])).toEqual({ progress: null, status: 'pending', statusFrom: null });
  });

  it('lies between 0 and 1 or is nothing, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyChild), (all) => {
        const { progress } = rollUp(all);
        const reversed = rollUp(all.toReversed()).progress;
        if (progress === null || reversed === null) return;
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1 + 1e-9);
        expect(reversed).toBeCloseTo(progress, 9);
      }),
      { numRuns: 500 },
    );
  });

  it('never falls when one of its key results rises', () => {
    const part = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), part, (all, rise) => {
        const [first = 0, ...rest] = all;
        const before = rollUp(children(first, ...rest)).progress ?? Number.NaN;
        const after = rollUp(children(first + Math.abs(rise), ...rest)).progress ?? Number.NaN;
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });
});

describe('status of an objective', () => {
  it('is that of its worst key result, by name: one at risk among three does not disappear', () => {
    const all = [child('a'), child('b', { status: 'at-risk' }), child('c')];
    expect(rollUp(all)).toMatchObject({ status: 'at-risk', statusFrom: 'b' });
    expect(rollUp([...all, child('d', { status: 'off-track' })]).statusFrom).toBe('d');
  });

  it('is not coloured by a guardrail, nor green while all are pending', () => {
    const guardrail = child('g', { role: 'guardrail', status: 'off-track' });
    expect(rollUp([child('a'), guardrail]).status).toBe('on-track');
    expect(rollUp([guardrail, child('p', { status: 'pending' })])).toMatchObject({
      status: 'pending',
      statusFrom: null,
    });
  });
});
