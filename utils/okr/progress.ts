/**
 * How far a key result has come. Progress is raw: negative in the wrong direction, above 1 beyond the
 * target; it is clamped in roll-up only. What cannot be computed is null, never 0.
 */
import { shareInBand } from './band.ts';
import type { Goal, ReachGoal } from './model/goal.ts';
import { finite, ratio } from './numbers.ts';

/**
 * (value − baseline) ÷ (target − baseline), the same formula up and down (Quantive help 3849793, read
 * 2026-11). Null without a value, and where target = baseline: other tools say 0 %, 50 % or infinity.
 *
 * `passed` is the part of the cycle that has passed, 0..1, of a number that adds up over it, null of any
 * other. The baseline is then the pace of before, so that it is held against what that pace had come to by
 * now: (value − passed × baseline) ÷ (target − baseline). On the last day this is the same formula.
 */
export const reachProgress = (
  { baseline, target }: Pick<ReachGoal, 'baseline' | 'target'>,
  value: number | null,
  passed: number | null = null,
): number | null =>
  finite(value) === null || value === null
    ? null
    : ratio(value - baseline * (passed ?? 1), target - baseline);

/**
 * Progress of a value towards a goal. `history` matters to goals to maintain alone: their score is the
 * share of values that lay in the band, the current one where there is no history. A milestone's value
 * is its progress; something to learn is done once there is a number.
 */
export const progressOf = (
  goal: Goal | null,
  value: number | null,
  history: readonly number[] = [],
  passed: number | null = null,
): number | null => {
  const known = finite(value);
  if (goal === null || known === null) return null;
  switch (goal.kind) {
    case 'reach':
      return reachProgress(goal, known, passed);
    case 'maintain':
      return shareInBand(goal, history.length > 0 ? history : [known]);
    case 'milestones':
      return known;
    case 'learn':
      return 1;
  }
};
