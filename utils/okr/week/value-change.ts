/** How a number moved since an earlier day, and whether that is towards its goal. */
import { inBand } from '../band.ts';
import type { Goal, MaintainGoal } from '../model/goal.ts';
import type { KeyResultView } from '../view.ts';

/** `even`: it did not move, or the goal has no direction for such a move. */
export type Sense = 'better' | 'worse' | 'even';

export interface ValueChange {
  /** The last value of a day before the period began. */
  before: { day: string; value: number };
  now: number;
  /** now − before, in the key result's own unit. */
  delta: number;
  sense: Sense;
}

/**
 * The value `now` (the key result's own unless one is given) against the last one known before `since`, the
 * first day of the period; null where either is missing.
 */
export const valueChange = (
  { history, goalDefinition, number }: Pick<KeyResultView, 'history' | 'goalDefinition' | 'number'>,
  since: string,
  now: number | null = number,
): ValueChange | null => {
  const before = history.findLast(({ day }) => day < since);
  if (before === undefined || now === null) return null;
  const { day, value } = before;
  // The sum makes -0 a 0: a value that did not move has no sign.
  return { before: { day, value }, now, delta: now - value + 0, sense: senseOf(goalDefinition, value, now) };
};

const senseOf = (goal: Goal | null, before: number, now: number): Sense => {
  switch (goal?.kind) {
    case 'reach':
      return signOf((now - before) * Math.sign(goal.target - goal.baseline));
    case 'milestones':
      return signOf(now - before);
    case 'maintain':
      return signOf(outside(goal, before) - outside(goal, now));
    default:
      return 'even';
  }
};

const signOf = (gain: number): Sense => (gain > 0 ? 'better' : gain < 0 ? 'worse' : 'even');

/** How far a value lies outside of its band; nothing inside. */
const outside = (goal: MaintainGoal, value: number): number => {
  if (inBand(goal, value)) return 0;
  return goal.min !== null && value < goal.min ? goal.min - value : value - (goal.max ?? value);
};

/** The move as a share of the whole way, 0 and more; 0 for goals without a way. */
export const shareOfWay = (goal: Goal | null, { delta }: ValueChange): number => {
  if (goal?.kind === 'milestones') return Math.abs(delta);
  return goal?.kind === 'reach' ? Math.abs(delta / (goal.target - goal.baseline)) : 0;
};
