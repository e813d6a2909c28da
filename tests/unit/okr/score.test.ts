import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { GoalChange } from '#utils/okr/model/key-result.ts';
import type { Ambition } from '#utils/okr/model/objective.ts';
import { bandOf, objectiveScore, proposeScore, roundScore } from '#utils/okr/score.ts';
import { targetSteps } from '#utils/okr/target-steps.ts';
import { reach, words } from './build.ts';

const change = (at: string, from: Goal, to: Goal): GoalChange => ({ at, from, to, reason: 'later' });
const propose = (
  goal: Goal | null,
  value: number | null,
  more: { goalLog?: GoalChange[]; ambition?: Ambition; history?: number[]; deliveryOnly?: boolean } = {},
) =>
  proposeScore({
    keyResult: { goal, goalLog: more.goalLog ?? [] },
    ambition: more.ambition ?? 'aspirational',
    value,
    history: more.history ?? [],
    deliveryOnly: more.deliveryOnly ?? false,
    passed: null,
  });

describe('rounding', () => {
  it.each([
    [0.35, 0.4],
    [0.349, 0.3],
    [0.05, 0.1],
    [0.25, 0.3],
    [0.65, 0.7],
    [0.95, 1],
    [1.53, 1],
    [-0.2, 0],
  ])('%d is %d: to one decimal, half up', (progress, score) => expect(roundScore(progress)).toBe(score));

  it('leaves no hole between two bands', () => {
    expect([0, 0.3, 0.34].map(bandOf)).toEqual(['low', 'low', 'low']);
    expect([0.35, 0.4, 0.6, 0.64].map(bandOf)).toEqual(['middle', 'middle', 'middle', 'middle']);
    expect([0.65, 0.7, 1].map(bandOf)).toEqual(['high', 'high', 'high']);
  });

  it('keeps the order of any two', () => {
    const progress = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(roundScore(Math.min(a, b))).toBeLessThanOrEqual(roundScore(Math.max(a, b)));
      }),
    );
  });
});

describe('a proposed score', () => {
  it('is clamped and rounded progress', () => {
    expect(propose(reach(41, 60), 50.5).final).toEqual({ score: 0.5, band: 'middle', progress: 0.5 });
    expect(propose(reach(41, 60), 70).final?.score).toBe(1);
    expect(propose(reach(100, 60), 110).final?.score).toBe(0);
  });

  it('is held to 1.0 when committed, and to 0.7 when aspirational', () => {
    const because = (ambition: Ambition, value: number) =>
      propose(reach(0, 100), value, { ambition }).because.message;
    expect(because('committed', 90)).toBe('score_committed_short');
    expect(because('committed', 100)).toBe('score_committed_met');
    expect(because('aspirational', 70)).toBe('score_aspirational_met');
    expect(because('aspirational', 64)).toBe('score_aspirational_short');
    expect(propose(reach(0, 1), 1, { ambition: 'committed' }).expected).toBe(1);
  });

  it('grades the goal of the start and the goal of today, whatever order the log is in', () => {
    const log = [
      change('2026-11-01T00:00:00Z', reach(0, 80), reach(0, 50)),
      change('2026-10-10T00:00:00Z', reach(0, 100), reach(0, 80)),
    ];
    const score = propose(reach(0, 50), 50, { goalLog: log });
    expect(score).toMatchObject({ changed: true, original: { score: 0.5 }, final: { score: 1 } });
  });

  it('is not moved by phases, and a change of phases alone is none', () => {
    const phased = reach(0, 100, [{ day: '2026-11-01', value: 10 }]);
    const log = [change('2026-11-01T00:00:00Z', reach(0, 100), phased)];
    const score = propose(phased, 60, { goalLog: log });
    expect(score).toMatchObject({ changed: false, original: { score: 0.6 }, final: { score: 0.6 } });
  });

  it('of a band is the share of the time in it, and of milestones the step reached', () => {
    const band: Goal = { kind: 'maintain', min: 99, max: null };
    expect(propose(band, 98, { history: [99, 99.5, 98, 98] }).final?.score).toBe(0.5);
    const steps: Goal = { kind: 'milestones', steps: [{ name: 'half', value: 0.5 }] };
    expect(propose(steps, 0.5).final?.score).toBe(0.5);
  });

  it('is not made up', () => {
    const learn: Goal = { kind: 'learn', question: 'How long?' };
    const because = (score: ReturnType<typeof propose>) => {
      expect(score).toMatchObject({ final: null, original: null, expected: null });
      expect(words.say(score.because.message)).not.toBe(score.because.message);
      return score.because.message;
    };
    expect(because(propose(learn, 7))).toBe('score_learned');
    expect(because(propose(learn, null))).toBe('score_not_learned');
    expect(because(propose(null, 7))).toBe('score_no_goal');
    expect(because(propose(reach(0, 1), null))).toBe('score_no_value');
    expect(because(propose(reach(5, 5), 5))).toBe('score_no_value');
    expect(because(propose(reach(0, 100), 50, { deliveryOnly: true }))).toBe('score_delivery_only');
  });
});

it('an objective scores the weighted mean of its key results', () => {
  expect(objectiveScore([0.4, 0.7].map((score) => ({ score, weight: 1 })))).toBe(0.6);
  expect(
    objectiveScore([
      { score: 1, weight: 3 },
      { score: 0, weight: 1 },
    ]),
  ).toBe(0.8);
  expect(objectiveScore([])).toBeNull();
});

it('targets that were changed stand until the day of the change, in the team’s time zone', () => {
  const goalLog = [
    change('2026-11-10T10:00:00Z', reach(0, 80), reach(10, 80)),
    change('2026-10-10T23:30:00Z', reach(0, 100), reach(0, 80)),
  ];
  expect(targetSteps({ goalLog }, 'Europe/Berlin')).toEqual([{ until: '2026-10-11', value: 100 }]);
});
