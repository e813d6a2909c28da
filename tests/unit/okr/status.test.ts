import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { SetStatus } from '#utils/okr/model/check-in.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import { type StatusInput, statusOf } from '#utils/okr/status.ts';
import { checkIn, reach } from './build.ts';

/** Half-way through the cycle, half-way to the target, checked in today. */
const input = (over: Partial<StatusInput> = {}): StatusInput => ({
  goal: reach(0, 100),
  value: 50,
  progress: 0.5,
  expected: 0.5,
  elapsed: 0.5,
  thresholds: DEFAULT_THRESHOLDS,
  set: null,
  checkInDays: 0,
  basis: { of: 'check-in', days: 0 },
  addingUp: null,
  locale: 'en',
  timeZone: 'UTC',
  ...over,
});

const paced = (e: number, p: number) =>
  statusOf(input({ elapsed: e, expected: e, progress: p, value: 100 * p }));

const set = (status: SetStatus, days = 0) => ({
  checkIn: { ...checkIn('k', '2026-11-10T10:00:00Z', { confidence: 5 }), status },
  days,
});

describe('by pace', () => {
  // The examples that eight tools colour in eight ways, by our rule.
  it.each([
    [0.05, 0, 'pending'],
    [0.4, 0.15, 'off-track'],
    [0.4, 0.2, 'off-track'],
    [0.4, 0.28, 'at-risk'],
    [0.4, 0.4, 'on-track'],
    [0.7, 0.45, 'off-track'],
    [0.7, 0.55, 'at-risk'],
    [0.9, 0.65, 'at-risk'],
    [0.9, 0.75, 'at-risk'],
    [0.7, 0.63, 'on-track'],
    [0.4, 0.36, 'on-track'],
    [0.5, -0.2, 'off-track'],
    [0.5, 1.4, 'on-track'],
  ])('%d of the cycle gone and %d of the way is %s', (e, p, status) => {
    expect(paced(e, p).status).toBe(status);
  });

  it('says by which bound', () => {
    expect(paced(0.5, 0.34)).toMatchObject({
      ratio: 0.68,
      because: 'status_reason_far_behind_pace',
      args: ['0.68', '0.70'],
    });
    expect(paced(1, 0.8999)).toMatchObject({ status: 'at-risk', args: ['0.89', '0.90'] });
  });

  it('takes other thresholds', () => {
    const lenient = { onTrack: 0.7, atRisk: 0.4, grace: 0, staleAfterDays: 14 };
    expect(statusOf(input({ progress: 0.36, thresholds: lenient })).status).toBe('on-track');
    expect(statusOf(input({ progress: 0, expected: 0, elapsed: 0, thresholds: lenient })).status).toBe(
      'on-track',
    );
  });

  it('does not judge before the start, nor in the first tenth, even what is far ahead', () => {
    expect(statusOf(input({ elapsed: null })).because).toBe('status_reason_not_started');
    expect(paced(0.09, 1.2)).toMatchObject({ status: 'pending', because: 'status_reason_too_early' });
    expect(paced(0.1, 0).status).toBe('off-track');
  });

  it('does not cry wolf where phases ask for little yet', () => {
    const phased = (progress: number, expected = 0.02) => statusOf(input({ progress, expected })).status;
    expect(phased(0)).toBe('pending');
    expect(phased(0.02)).toBe('on-track');
    expect(phased(-0.5)).toBe('at-risk');
    expect(phased(-0.1, -0.1)).toBe('on-track');
  });

  it('never gets worse with more progress', () => {
    const rank = { 'off-track': 0, 'at-risk': 1, pending: 2, 'on-track': 3 };
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 2, noNaN: true }), (expected, p, more) => {
        const before = statusOf(input({ expected, progress: p })).status;
        const after = statusOf(input({ expected, progress: p + more })).status;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('other goals', () => {
  it('is red the moment a band is left, grace or not', () => {
    const band = (value: number) =>
      statusOf(input({ goal: { kind: 'maintain', min: 40, max: null }, value, expected: null, elapsed: 0 }))
        .status;
    expect(band(40)).toBe('on-track');
    expect(band(39)).toBe('off-track');
  });

  it('is green for a question once there is a number', () => {
    const learn = { kind: 'learn' as const, question: '?' };
    expect(statusOf(input({ goal: learn, expected: null })).status).toBe('on-track');
    expect(statusOf(input({ goal: learn, value: null, progress: null, expected: null })).status).toBe(
      'pending',
    );
  });
});

describe('what a person set', () => {
  it('wins, with the computed one beside it and the difference flagged', () => {
    expect(statusOf(input({ progress: 0.1, set: set('at-risk') }))).toMatchObject({
      status: 'at-risk',
      computed: 'off-track',
      differ: true,
      set: { status: 'at-risk', confidence: 5 },
      because: 'status_reason_set',
      args: ['November 10'],
    });
    expect(statusOf(input({ set: set('on-track') })).differ).toBe(false);
  });

  it('stands where it is too early to compute, which is no difference', () => {
    expect(statusOf(input({ elapsed: 0.02, expected: 0.02, set: set('off-track') }))).toMatchObject({
      status: 'off-track',
      computed: 'pending',
      differ: false,
    });
  });

  it('cannot make green what has no value', () => {
    const empty = { value: null, progress: null };
    expect(statusOf(input({ ...empty, set: set('on-track') })).status).toBe('pending');
    expect(statusOf(input({ ...empty, set: set('at-risk') })).status).toBe('at-risk');
  });
});

describe('staleness', () => {
  it('overrides green, computed or set', () => {
    const old = { checkInDays: 15, basis: { of: 'check-in' as const, days: 15 } };
    const stale = { status: 'at-risk', computed: 'at-risk', because: 'status_reason_stale', args: ['15'] };
    expect(statusOf(input(old))).toMatchObject(stale);
    expect(statusOf(input({ ...old, set: set('on-track', 15) }))).toMatchObject(stale);
    expect(statusOf(input({ ...old, set: set('off-track', 15) })).status).toBe('off-track');
    expect(statusOf(input({ ...old, checkInDays: 14, basis: { of: 'check-in', days: 14 } })).status).toBe(
      'on-track',
    );
  });

  it('does not soften what is off track', () => {
    const old = { progress: 0.1, checkInDays: 15, basis: { of: 'check-in' as const, days: 15 } };
    expect(statusOf(input({ ...old, set: set('on-track', 15) })).status).toBe('off-track');
  });

  it('of a computed number is the age of its data, not of its check-in', () => {
    const fresh = { checkInDays: 40, basis: { of: 'data' as const, days: 0 } };
    expect(statusOf(input(fresh)).status).toBe('on-track');
    expect(statusOf(input({ ...fresh, basis: { of: 'data', days: 20 } }))).toMatchObject({
      status: 'at-risk',
      because: 'status_reason_stale_data',
    });
  });

  it('lets a green set long ago lapse to what is computed now', () => {
    const behind = { progress: 0.1, basis: { of: 'data' as const, days: 0 } };
    expect(statusOf(input({ ...behind, set: set('on-track', 40) })).status).toBe('off-track');
    expect(statusOf(input({ ...behind, set: set('on-track', 3) })).status).toBe('on-track');
  });
});

it('is never green without a value or on stale ground, and its ratio is finite or nothing', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(0, 1, Number.NaN, 1e308, 5e-324));
  const anyInput = fc.record({
    value: fc.option(number),
    progress: fc.option(number),
    expected: fc.option(number),
    elapsed: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    set: fc.option(
      fc.record({ status: fc.constantFrom('on-track' as const, 'at-risk' as const), days: fc.nat(60) }),
    ),
    days: fc.option(fc.nat(60)),
    of: fc.constantFrom('check-in' as const, 'data' as const),
  });
  fc.assert(
    fc.property(anyInput, ({ set: setBy, days, of, ...rest }) => {
      const reason = statusOf(
        input({
          ...rest,
          set: setBy && set(setBy.status, setBy.days),
          checkInDays: days,
          basis: { of, days },
        }),
      );
      const usable = rest.value !== null && Number.isFinite(rest.value) && (days ?? 0) <= 14;
      if (!usable) expect([reason.status, reason.computed]).not.toContain('on-track');
      expect(reason.ratio === null || Number.isFinite(reason.ratio)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
