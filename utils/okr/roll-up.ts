/**
 * An objective from its key results: the weighted mean of clamped progress, and the worst status by name.
 * Guardrails and things to learn stand beside it and are never averaged; what has no outcome number
 * (no value yet, or delivery only) is left out rather than counted as nothing.
 */
import type { Goal } from './model/goal.ts';
import type { KeyResultId } from './model/ids.ts';
import { clampUnit, finite, ratio } from './numbers.ts';
import type { Status } from './view.ts';

export interface Child {
  id: KeyResultId;
  role: 'outcome' | 'guardrail';
  goal: Goal['kind'] | null;
  weight: number;
  /** Raw; null when it has no outcome number. */
  progress: number | null;
  status: Status;
}

export interface RollUp {
  /** 0..1; null when no child has an outcome number. */
  progress: number | null;
  status: Status;
  /** Whose status it is: the first of the worst; null while all are pending. */
  statusFrom: KeyResultId | null;
}

const WORST_FIRST: readonly Status[] = ['off-track', 'at-risk', 'on-track'];

export const rollUp = (children: readonly Child[]): RollUp => {
  const contributing = children.filter((child) => child.role === 'outcome' && child.goal !== 'learn');
  const worst = WORST_FIRST.flatMap((status) => contributing.filter((child) => child.status === status))[0];
  return {
    progress: weightedMean(contributing),
    status: worst?.status ?? 'pending',
    statusFrom: worst?.id ?? null,
  };
};

/**
 * Where `progress` should be by now, 0..1: the same key results by the same weights, each at its own pace; null
 * where one that counts has no pace.
 */
export const rollUpExpected = (children: readonly (Child & { expected: number | null })[]): number | null => {
  const counted = children.filter(
    ({ role, goal, progress }) => role === 'outcome' && goal !== 'learn' && finite(progress) !== null,
  );
  if (counted.some(({ expected }) => expected === null)) return null;
  return weightedMean(counted.map((child) => ({ ...child, progress: child.expected })));
};

const weightedMean = (children: readonly Child[]): number | null => {
  let sum = 0;
  let weights = 0;
  for (const { progress, weight } of children) {
    if (finite(progress) === null || progress === null || !(weight > 0)) continue;
    sum += weight * clampUnit(progress);
    weights += weight;
  }
  return ratio(sum, weights);
};
