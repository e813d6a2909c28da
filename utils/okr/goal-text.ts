/** A key result's value and goal as people read them. */
import { decimalsOf, formatNumber, withUnit } from './format.ts';
import type { Goal, ReachGoal } from './model/goal.ts';
import { sayCount, type Words } from './words.ts';

export interface GoalText {
  /** `342`; empty without a value. */
  value: string;
  /** What follows the value: `of 95 %`, `→ 200 ms`, `, above 40`; empty for what has no goal line. */
  goal: string;
  /** `from 420`, or empty. */
  from: string;
}

/**
 * A key result's value, goal and baseline as one line reads them. The unit stands once: after the target
 * of a goal to reach, otherwise after the value. A falling goal points with an arrow: `342 → 200 ms`; where
 * the number adds up over the cycle, it is what may be used up: `1 of at most 2`.
 */
export const goalText = (
  goal: Goal | null,
  unit: string,
  value: number | null,
  words: Words,
  addsUp = false,
): GoalText => {
  switch (goal?.kind) {
    case 'reach':
      return reachText(goal, unit, value, words, addsUp);
    case 'maintain':
      return {
        value: valueWithUnit(value, unit, words, decimalsIn(goal)),
        goal: bandText(goal, words),
        from: '',
      };
    case 'milestones':
      return stepsText(goal.steps, value, words);
    default:
      return { value: valueWithUnit(value, unit, words, 0), goal: '', from: '' };
  }
};

/** A key result that is delivery only says tickets, never an outcome: `9`, `of 11 tickets done`. */
export const deliveryText = (delivery: { done: number; total: number } | null, words: Words): GoalText => {
  if (!delivery) return { value: '', goal: '', from: '' };
  const total = formatNumber(delivery.total, words.locale);
  return {
    value: formatNumber(delivery.done, words.locale),
    goal: sayCount(words, 'goal_tickets_done', delivery.total, total),
    from: '',
  };
};

const valueWithUnit = (value: number | null, unit: string, words: Words, decimals: number): string =>
  value === null ? '' : withUnit(formatNumber(value, words.locale, decimals), unit);

const reachText = (
  goal: ReachGoal,
  unit: string,
  value: number | null,
  words: Words,
  addsUp: boolean,
): GoalText => {
  const falls = addsUp ? 'goal_at_most' : 'goal_down_to';
  const decimals = Math.max(decimalsOf(goal.baseline), decimalsOf(goal.target));
  const target = withUnit(formatNumber(goal.target, words.locale, decimals), unit);
  return {
    value: value === null ? '' : formatNumber(value, words.locale, decimals),
    goal: words.say(goal.target < goal.baseline ? falls : 'goal_up_to', target),
    from: words.say('goal_from', formatNumber(goal.baseline, words.locale, decimals)),
  };
};

const decimalsIn = ({ min, max }: { min: number | null; max: number | null }): number =>
  Math.max(decimalsOf(min ?? 0), decimalsOf(max ?? 0));

const bandText = (band: { min: number | null; max: number | null }, words: Words): string => {
  const decimals = decimalsIn(band);
  const write = (bound: number): string => formatNumber(bound, words.locale, decimals);
  if (band.min !== null && band.max !== null)
    return words.say('goal_between', write(band.min), write(band.max));
  if (band.min !== null) return words.say('goal_above', write(band.min));
  return band.max === null ? '' : words.say('goal_below', write(band.max));
};

/** Steps reached of all; the allowance forgives a value that was stored as a rounded fraction. */
const stepsText = (steps: readonly { value: number }[], value: number | null, words: Words): GoalText => {
  const reached = value === null ? null : steps.filter((step) => step.value <= value + 1e-9).length;
  return {
    value: reached === null ? '' : formatNumber(reached, words.locale),
    goal: sayCount(words, 'goal_steps', steps.length, formatNumber(steps.length, words.locale)),
    from: '',
  };
};
