/** What a goal draws on the chart: its target, its pace and its band. */
import type { Goal } from '#utils/okr/model/goal.ts';
import { PLOT } from './chart-plot.ts';
import type { Days, Scale } from './chart-scale.ts';

export interface GoalInput {
  goal: Goal | null;
  targetSteps: { until: string; value: number }[];
  /** The number begins at 0, whatever its goal's baseline was. */
  addsUp?: boolean;
}

export interface Band {
  top: number;
  bottom: number;
  bounds: { y: number; value: number }[];
}

/** What stands as a number on the plot's right: the target, or the bounds of a band. */
export const endValues = (goal: Goal | null): number[] =>
  goal?.kind === 'reach' ? [goal.target] : goal?.kind === 'maintain' ? goalValues(goal) : [];

/** The values a goal wants to see on the chart. */
export const goalValues = (goal: Goal | null, addsUp = false): number[] => {
  if (goal?.kind === 'reach')
    return [addsUp ? 0 : goal.baseline, goal.target, ...goal.phases.map(({ value }) => value)];
  if (goal?.kind === 'maintain') return [goal.min, goal.max].filter((bound) => bound !== null);
  return goal?.kind === 'milestones' ? [0, 1] : [];
};

/** How high the target was from when to when. */
export const targetStretches = ({ goal, targetSteps }: GoalInput, days: Days) => {
  if (goal?.kind !== 'reach') return [];
  let since: string | null = null;
  const stretches = [...targetSteps, { until: days.ends, value: goal.target }].map((step) => {
    const stretch = { from: since ?? days.starts, to: step.until, value: step.value, since };
    since = step.until;
    return stretch;
  });
  return stretches;
};

/** Where the number should be, from the cycle's first day by its phases to its last. */
export const paceOf = ({ goal, addsUp }: GoalInput, days: Days): { day: string; value: number }[] =>
  goal?.kind === 'reach'
    ? [
        { day: days.starts, value: addsUp ? 0 : goal.baseline },
        ...goal.phases,
        { day: days.ends, value: goal.target },
      ]
    : [];

/** A side without a bound is open to the edge of the picture. */
export const bandOf = (goal: Goal | null, { y }: Scale): Band | null =>
  goal?.kind === 'maintain'
    ? {
        top: goal.max === null ? PLOT.top - 4 : y(goal.max),
        bottom: goal.min === null ? PLOT.axis : y(goal.min),
        bounds: goalValues(goal).map((value) => ({ y: y(value), value })),
      }
    : null;
