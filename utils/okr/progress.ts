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
 */
export const reachProgress = (
  { baseline, target }: Pick<ReachGoal, 'baseline' | 'target'>,
  value: number | null,
): number | null =>
  finite(value) === null || value === null ? null : ratio(value - baseline, target - baseline);

/**
 * Progress of a value towards a goal. `history` matters to goals to maintain alone: their score is the
 * share of values that lay in the band, the current one where there is no history. A milestone's value
 * is its progress; something to learn is done once there is a number.
 */
export const progressOf = (
  goal: Goal | null,
  value: number | null,
  history: readonly number[] = [],
): number | null => {
  const known = finite(value);
  if (goal === null || known === null) return null;
  switch (goal.kind) {
    case 'reach':
      return reachProgress(goal, known);
    case 'maintain':
      return shareInBand(goal, history.length > 0 ? history : [known]);
    case 'milestones':
      return known;
    case 'learn':
      return 1;
  }
};
