/** Numbers that begin at nothing and add up over the cycle, as in "incidents fall from 9 to 2 a quarter". */

import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { addsUpOverCycle } from '#utils/measure/adds-up.ts';
import type { Measure } from '#utils/measure/measure.ts';
import { addDays } from '#utils/okr/calendar.ts';
import { elapsed, expectedProgress, expectedValue } from '#utils/okr/pace.ts';
import { reachProgress } from '#utils/okr/progress.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  quarter,
  reach,
  teamDocument,
  teamInput,
  words,
} from './build.ts';

const CREATED: Measure = fromIssues({ window: { kind: 'created-in-cycle' } });
const INCIDENTS = { baseline: 9, target: 2 };

describe('which numbers add up', () => {
  it.each<[string, Measure, boolean]>([
    ['a count of what came in the cycle', CREATED, true],
    [
      'minutes of what was finished in it',
      fromIssues({
        aggregate: { fn: 'duration', take: 'sum', of: 'restore', time: 'calendar', unit: 'hours' },
        window: { kind: 'finished-in-cycle' },
      }),
      true,
    ],
    ['a count of the last 30 days', fromIssues({ window: { kind: 'rolling', days: 30 } }), false],
    ['a count of all', fromIssues(), false],
    ['a rate', fromIssues({ aggregate: { fn: 'reopen-rate' }, window: { kind: 'created-in-cycle' } }), false],
    ['what people enter', { kind: 'manual' }, false],
  ])('%s', (_, measure, expected) => {
    expect(addsUpOverCycle(measure)).toBe(expected);
  });
});

describe('their progress', () => {
  it.each([
    [0, 0, 0],
    [1, 0.5, 0.5],
    [0, 0.5, 4.5 / 7],
    [4.5, 0.5, 0],
    [9, 0.5, -4.5 / 7],
    [2, 1, 1],
    [9, 1, 0],
    [0, 1, 9 / 7],
  ])('from 9 to 2: %d when %d of the cycle has passed is %d', (value, passed, progress) => {
    expect(reachProgress(INCIDENTS, value, passed)).toBeCloseTo(progress, 12);
  });

  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const goal = fc.record({ baseline: amount, target: amount }).filter(({ baseline, target }) => {
    return Math.abs(baseline - target) > 1e-3;
  });
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it('is as expected where the value is that part of the target', () => {
    fc.assert(
      fc.property(goal, part, (one, passed) => {
        const progress = reachProgress(one, one.target * passed, passed) ?? Number.NaN;
        expect(Math.abs(progress - passed)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is nothing at the old pace, and on the last day that of any other number', () => {
    fc.assert(
      fc.property(goal, part, amount, (one, passed, value) => {
        expect(reachProgress(one, one.baseline * passed, passed)).toBeCloseTo(0, 9);
        expect(reachProgress(one, value, 1)).toBe(reachProgress(one, value));
      }),
    );
  });

  it('never gains by one more of what is to become fewer', () => {
    fc.assert(
      fc.property(part, fc.nat(50), (passed, count) => {
        const now = reachProgress(INCIDENTS, count, passed) ?? Number.NaN;
        expect(reachProgress(INCIDENTS, count + 1, passed)).toBeLessThan(now);
      }),
    );
  });
});

describe('what is expected of them', () => {
  const goal = reach(9, 2, [{ day: '2026-11-01', value: 1.5 }]);

  it('runs from 0 to the target, bent by phases', () => {
    const day = '2026-11-17';
    expect(expectedValue(reach(9, 2), quarter, quarter.starts, true)).toBe(0);
    expect(expectedValue(reach(9, 2), quarter, day, true)).toBeCloseTo((2 * 47) / 91, 12);
    expect(expectedProgress(reach(9, 2), quarter, day, true)).toBe(elapsed(quarter, day));
    expect(expectedValue(goal, quarter, '2026-11-01', true)).toBe(1.5);
    expect(expectedValue(goal, quarter, quarter.ends, true)).toBe(2);
    expect(expectedProgress(goal, quarter, quarter.ends, true)).toBe(1);
  });

  it('as a part of the way is the progress of the value expected, on every day', () => {
    for (let n = 0; n <= 91; n += 1) {
      const day = addDays(quarter.starts, n);
      const value = expectedValue(goal, quarter, day, true);
      expect(expectedProgress(goal, quarter, day, true)).toBeCloseTo(
        reachProgress(INCIDENTS, value, elapsed(quarter, day)) ?? Number.NaN,
        12,
      );
    }
  });
});

describe('incidents from 9 to 2 a quarter', () => {
  const keys = Array.from({ length: 9 }, (_, n) => `INC-${n}`);
  const at = (count: number, day: string) => {
    const document = teamDocument({
      keyResults: [keyResult('k', { goal: reach(9, 2), measure: CREATED })],
      links: ['OLD-1', ...keys.slice(0, count)].map((key) => link('k', key)),
      rules: [],
    });
    const facts = factsOf(
      ...keys.map((key) => issue(key, { created: '2026-10-02T09:00:00Z' })),
      issue('OLD-1', { created: '2026-09-02T09:00:00Z' }),
    );
    const view = teamView(
      teamInput(document, { facts, now: `${day}T12:00:00Z`, readAt: () => `${day}T11:00:00Z` }),
    );
    const [one] = view.objectives[0]?.keyResults ?? [];
    if (!one) throw new Error('no key result');
    return one;
  };

  it('with one in the third week are no triumph, and with three half-way far behind', () => {
    const early = at(1, '2026-10-20');
    expect(early.progress).toBeLessThan(0.2);
    expect(early.status).not.toBe('on-track');
    expect(at(1, '2026-11-17').status).toBe('on-track');
    expect(at(2, '2026-11-17').status).toBe('at-risk');
    expect(at(3, '2026-11-17').status).toBe('off-track');
    expect(at(2, '2026-12-31')).toMatchObject({ progress: 1, status: 'on-track' });
    expect(at(1, '2026-12-31').proposedScore?.final).toMatchObject({ score: 1 });
    expect(at(1, '2026-12-10').proposedScore?.final?.progress).toBeLessThan(1);
  });

  it('say that they add up, how much is expected by now, and what may be used up', () => {
    const { statusReason: reason, goal, value, addsUp, expectedValue: due } = at(1, '2026-11-17');
    expect(addsUp).toBe(true);
    expect(due).toBeCloseTo((2 * 47) / 91, 12);
    expect(`${value} ${goal}`).toBe('1 of at most 2');
    expect(words.say(reason.because, ...reason.args)).toBe(
      '1.00 of pace, at least 0.90. It adds up over the cycle: 1.03 expected by now',
    );
  });

  it('are reached on the last day and not before', () => {
    expect(at(0, '2026-12-30').statusReason.because).toBe('status_reason_on_pace_adding_up');
    expect(at(0, '2026-12-31').statusReason.because).toBe('status_reason_reached');
  });
});
