/**
 * Scores proposed from the data, for people to set (docs/measures.md). A goal that was changed on the way is
 * graded twice: as it was at the start and as it is now.
 */
import { epoch } from './calendar.ts';
import type { Goal } from './model/goal.ts';
import type { KeyResult } from './model/key-result.ts';
import type { Ambition } from './model/objective.ts';
import { clampUnit, ratio } from './numbers.ts';
import { progressOf } from './progress.ts';
import type { Sentence } from './sentence.ts';

/** Bounds of a score that was rounded first, so that no score falls between two of them. */
export type Band = 'low' | 'middle' | 'high';

export interface Grade {
  /** 0.0 to 1.0, one decimal. */
  score: number;
  band: Band;
  /** As it was before it was clamped and rounded. */
  progress: number;
}

export interface ProposedScore {
  /** Against the goal of the start, and the goal as it stands; null where there is no number to grade. */
  original: Grade | null;
  final: Grade | null;
  /** The two goals differ. */
  changed: boolean;
  /** Committed: 1.0. Aspirational: 0.7 on average. Null for what is not scored. */
  expected: number | null;
  because: Sentence;
}

export const EXPECTED: Record<Ambition, number> = { committed: 1, aspirational: 0.7 };

export interface ScoreInput {
  keyResult: Pick<KeyResult, 'goal' | 'goalLog'>;
  ambition: Ambition;
  value: number | null;
  /** Values of the cycle, oldest first: a goal to maintain is graded by the share of them in its band. */
  history: readonly number[];
  deliveryOnly: boolean;
  /** See `reachProgress`; null unless the number adds up over the cycle. */
  passed: number | null;
}

/** Phases bend the expected line; what is graded is the target. Learning is not graded. */
export const proposeScore = (input: ScoreInput): ProposedScore => {
  const { keyResult, ambition, value, deliveryOnly } = input;
  const now = keyResult.goal;
  if (deliveryOnly) return ungraded('delivery_only');
  if (now === null) return ungraded('no_goal');
  if (now.kind === 'learn') return ungraded(value === null ? 'not_learned' : 'learned');
  const first = originalGoal(keyResult) ?? now;
  const final = gradeOf(now, input);
  const original = gradeOf(first, input);
  if (!final) return { ...ungraded('no_value'), changed: !isSameGoal(first, now) };
  return {
    original,
    final,
    changed: !isSameGoal(first, now),
    expected: EXPECTED[ambition],
    because: sentence(`${ambition}_${final.score >= EXPECTED[ambition] ? 'met' : 'short'}`),
  };
};

/** The mean of its outcome key results' scores, by weight; null of none. */
export const objectiveScore = (scores: readonly { score: number; weight: number }[]): number | null => {
  const weights = scores.reduce((sum, { weight }) => sum + weight, 0);
  const mean = ratio(
    scores.reduce((sum, { score, weight }) => sum + score * weight, 0),
    weights,
  );
  return mean === null ? null : roundScore(mean);
};

/** One decimal, half up; the allowance forgives 0.35 that is stored a little below. */
export const roundScore = (progress: number): number =>
  Math.floor(clampUnit(progress) * 10 + 0.5 + 1e-9) / 10;

/** 0.0 to 0.3, 0.4 to 0.6, 0.7 to 1.0. */
export const bandOf = (score: number): Band => {
  const rounded = roundScore(score);
  return rounded >= 0.7 ? 'high' : rounded >= 0.4 ? 'middle' : 'low';
};

/** The goal before its first change; null when it was never changed. */
const originalGoal = ({ goalLog }: Pick<KeyResult, 'goalLog'>): Goal | null =>
  goalLog.toSorted((a, b) => (epoch(a.at) ?? 0) - (epoch(b.at) ?? 0))[0]?.from ?? null;

const gradeOf = (goal: Goal, { value, history, passed }: ScoreInput): Grade | null => {
  const progress = goal.kind === 'learn' ? null : progressOf(goal, value, history, passed);
  if (progress === null) return null;
  const score = roundScore(progress);
  return { score, band: bandOf(score), progress };
};

/** Phases and wording change no grade; kinds have their keys in one order, being parsed by one schema. */
const isSameGoal = (a: Goal, b: Goal): boolean => JSON.stringify(graded(a)) === JSON.stringify(graded(b));

const graded = (goal: Goal): unknown[] => {
  switch (goal.kind) {
    case 'reach':
      return [goal.kind, goal.baseline, goal.target];
    case 'maintain':
      return [goal.kind, goal.min, goal.max];
    case 'milestones':
      return [goal.kind, ...goal.steps.map(({ value }) => value)];
    case 'learn':
      return [goal.kind];
  }
};

const sentence = (because: string): Sentence => ({ message: `score_${because}`, args: [] });

const ungraded = (because: string): ProposedScore => ({
  original: null,
  final: null,
  changed: false,
  expected: null,
  because: sentence(because),
});
