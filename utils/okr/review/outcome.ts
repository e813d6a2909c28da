/** How a cycle ended, as its review shows it: what the data proposes beside what people set. */
import type { TeamDocument } from '../model/document.ts';
import { type Lesson, lessonId, type Review, reviewId } from '../model/review.ts';
import { EXPECTED, objectiveScore, type ProposedScore } from '../score.ts';
import type { KeyResultView, ObjectiveView, TeamView } from '../view.ts';

export interface KeyResultOutcome {
  view: KeyResultView;
  review: Review | null;
  /** Null for what is not scored: guardrails, learning, and what never had a value. */
  proposed: ProposedScore | null;
  /** As set by people, 0..1. */
  score: number | null;
  /** The score that stands: as set, else as proposed. */
  standing: number | null;
  /** Set a tenth or more away from what was proposed: that wants a reason. */
  differs: boolean;
}

export interface ObjectiveOutcome {
  view: ObjectiveView;
  keyResults: KeyResultOutcome[];
  /** Weighted means; `score` once every scored key result has one. */
  proposed: number | null;
  score: number | null;
  expected: number;
  lesson: Lesson | null;
}

export interface Outcome {
  objectives: ObjectiveOutcome[];
  /** Key results that can be scored, and how many of them are. */
  scorable: number;
  scored: number;
}

/** Scores have one decimal: nearer than this they are the same. */
const SAME = 0.05;

export const outcomeOf = (document: TeamDocument, view: TeamView): Outcome => {
  const objectives = view.objectives.map((objective) => objectiveOutcome(document, objective));
  const scorable = objectives.flatMap(({ keyResults }) => keyResults.filter(({ proposed }) => proposed));
  return {
    objectives,
    scorable: scorable.length,
    scored: scorable.filter(({ score }) => score !== null).length,
  };
};

const objectiveOutcome = (document: TeamDocument, view: ObjectiveView): ObjectiveOutcome => {
  const keyResults = view.keyResults.map((keyResult) => keyResultOutcome(document, keyResult));
  const lesson = lessonId(view.id);
  const scorable = keyResults.filter(({ proposed }) => proposed);
  return {
    view,
    keyResults,
    proposed: meanOf(scorable, ({ proposed }) => proposed?.final?.score ?? null),
    score: scorable.every(({ score }) => score !== null) ? meanOf(scorable, ({ score }) => score) : null,
    expected: EXPECTED[view.ambition],
    lesson: document.lessons.find(({ id }) => id === lesson) ?? null,
  };
};

const keyResultOutcome = (document: TeamDocument, view: KeyResultView): KeyResultOutcome => {
  const its = reviewId(view.id);
  const review = document.reviews.find(({ id }) => id === its) ?? null;
  const given = view.role === 'outcome' ? (view.proposedScore ?? null) : null;
  const proposed = given?.final ? given : null;
  const score = review?.score ?? null;
  const suggested = proposed?.final?.score ?? null;
  return {
    view,
    review,
    proposed,
    score,
    standing: score ?? suggested,
    differs: score !== null && suggested !== null && Math.abs(score - suggested) >= SAME,
  };
};

const meanOf = (
  keyResults: readonly KeyResultOutcome[],
  take: (outcome: KeyResultOutcome) => number | null,
): number | null =>
  objectiveScore(
    keyResults.flatMap((outcome) => {
      const score = take(outcome);
      return score === null ? [] : [{ score, weight: outcome.view.weight }];
    }),
  );
