/** Values, moves and goals of the meeting as people read them. */
import { formatNumber, formatPercent, withUnit } from '../format.ts';
import type { Goal } from '../model/goal.ts';
import type { KeyResultView } from '../view.ts';
import { sayCount, type Words } from '../words.ts';
import type { ValueChange } from './value-change.ts';

/** "better by 17 ms", "worse by 4 min", or the move alone where it is neither. */
export const changeWords = (
  { delta, sense }: ValueChange,
  { unit, goalDefinition }: Pick<KeyResultView, 'unit' | 'goalDefinition'>,
  words: Words,
): string => {
  if (delta === 0) return words.say('week_same');
  const size = writeValue(Math.abs(delta), unit, goalDefinition, words);
  if (sense === 'even') return signed(delta, size);
  return words.say(sense === 'better' ? 'week_better' : 'week_worse', size);
};

/** "−17 ms", "+4 min"; a true minus sign, as wide as the plus. */
export const signed = (delta: number, size: string): string => `${delta < 0 ? '−' : '+'}${size}`;

/** A value in the key result's unit; a milestone's is a share of the way. */
export const writeValue = (value: number, unit: string, goal: Goal | null, { locale }: Words): string =>
  goal?.kind === 'milestones' ? formatPercent(value, locale) : withUnit(formatNumber(value, locale), unit);

/** As exact as a glance needs: a number that was worked out, in steps of a hundredth of the way or less. */
export const roughly = (value: number, goal: Goal | null): number => {
  const way = goal?.kind === 'reach' ? Math.abs(goal.target - goal.baseline) : 0;
  if (way === 0) return value;
  const step = 10 ** Math.min(0, Math.floor(Math.log10(way)) - 1);
  return Math.round(value / step) * step;
};

/** What a goal aims at, in short: its target, its band, its number of steps or its question. */
export const aimWords = (goal: Goal, unit: string, words: Words): string => {
  const write = (value: number): string => writeValue(value, unit, goal, words);
  switch (goal.kind) {
    case 'reach':
      return write(goal.target);
    case 'maintain':
      return [goal.min, goal.max].map((bound) => (bound === null ? '…' : write(bound))).join(' – ');
    case 'milestones':
      return sayCount(words, 'goal_step_count', goal.steps.length, goal.steps.length);
    case 'learn':
      return goal.question;
  }
};
