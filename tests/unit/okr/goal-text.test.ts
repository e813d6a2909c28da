import { describe, expect, it } from 'vitest';
import { goalText } from '#utils/okr/goal-text.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { aimWords } from '#utils/okr/week/value-words.ts';
import { reach, words } from './build.ts';

const line = (goal: Goal | null, unit: string, value: number | null) => {
  const { value: own, goal: of, from } = goalText(goal, unit, value, words);
  return [own, of, from];
};

describe('a key result in one line', () => {
  it('points down where the number is to fall, and says "of" where it is to rise', () => {
    expect(line(reach(420, 200), 'ms', 342)).toEqual(['342', '→ 200 ms', 'from 420']);
    expect(line(reach(61, 95), '%', 74)).toEqual(['74', 'of 95\u202f%', 'from 61']);
    expect(line(reach(9, 2), '', 4)).toEqual(['4', '→ 2', 'from 9']);
  });

  it('gives the value its unit where no target follows', () => {
    const band = (min: number | null, max: number | null): Goal => ({ kind: 'maintain', min, max });
    expect(line(band(40, null), '%', 63)).toEqual(['63\u202f%', ', above 40', '']);
    expect(line(band(null, 1.5), 's', 2)).toEqual(['2 s', ', below 1.5', '']);
    expect(line(band(10, 20), '', 12)).toEqual(['12', ', 10 to 20', '']);
    expect(line({ kind: 'learn', question: '?' }, 'users', 1200)).toEqual(['1,200 users', '', '']);
    expect(line(null, 'ms', 3)).toEqual(['3 ms', '', '']);
  });

  it('counts steps', () => {
    const steps = [0.25, 0.5, 1].map((value) => ({ name: `${value}`, value }));
    expect(line({ kind: 'milestones', steps }, '', 0.5)).toEqual(['2', 'of 3 steps', '']);
    expect(line({ kind: 'milestones', steps: steps.slice(2) }, '', 0)).toEqual(['0', 'of 1 step', '']);
  });

  it('counts steps alone where no value stands before them', () => {
    const steps = [{ name: 'Contract', value: 1 }];
    expect(aimWords({ kind: 'milestones', steps }, '', words)).toBe('1 step');
    expect(aimWords({ kind: 'milestones', steps: [...steps, ...steps] }, '', words)).toBe('2 steps');
  });

  it('keeps the decimals that the goal has: 99.95 of 99.99 is not 100', () => {
    expect(line(reach(99.9, 99.995), '%', 99.9512)).toEqual(['99.951', 'of 99.995\u202f%', 'from 99.9']);
  });

  it('is empty where there is no value, never 0', () => {
    expect(line(reach(0, 6), '', null)[0]).toBe('');
    expect(line({ kind: 'maintain', min: 40, max: null }, '%', null)[0]).toBe('');
  });
});
