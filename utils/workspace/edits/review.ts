import { listOf } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { CycleId, KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { type Lesson, lessonId, type Review, reviewId } from '#utils/okr/model/review.ts';
import type { Change, Edit } from '../change.ts';
import { changeFields, setFields } from './fields.ts';
import { createKeyResult } from './key-result.ts';
import { addRule, linkIssue } from './link.ts';
import { createObjective } from './objective.ts';

export const setReview = (
  document: TeamDocument,
  keyResult: KeyResultId,
  patch: Partial<Omit<Review, 'id' | 'keyResult'>>,
): Edit => {
  const id = reviewId(keyResult);
  const now = document.reviews.find((review) => review.id === id);
  const title = document.keyResults.find((known) => known.id === keyResult)?.title ?? '';
  const label = { message: 'edit_reviewed', args: [title] };
  return { label, changes: changeFields('reviews', id, now ?? {}, { keyResult, ...patch }) };
};

export const setLesson = (
  document: TeamDocument,
  objective: ObjectiveId,
  patch: Partial<Omit<Lesson, 'id' | 'objective'>>,
): Edit => {
  const id = lessonId(objective);
  const now = document.lessons.find((lesson) => lesson.id === id);
  const title = document.objectives.find((known) => known.id === objective)?.title ?? '';
  const label = { message: 'edit_lesson', args: [title] };
  return { label, changes: changeFields('lessons', id, now ?? {}, { objective, ...patch }) };
};

export interface Closing {
  cycle: CycleId;
  /** ISO instant. */
  at: string;
  /** What the data proposes at this moment, by key result: both versions are kept with the final score. */
  proposed: ReadonlyMap<KeyResultId, NonNullable<Review['proposed']>>;
}

/** Freezes a cycle: the proposed scores are written beside the set ones, and its objectives are closed. */
export const closeCycle = (document: TeamDocument, { cycle, at, proposed }: Closing): Edit => {
  const name = document.cycles.find(({ id }) => id === cycle)?.name ?? '';
  const scores = [...proposed].flatMap(([keyResult, value]) => {
    const its = reviewId(keyResult);
    const now = document.reviews.find(({ id }) => id === its);
    return changeFields('reviews', its, now ?? {}, { keyResult, proposed: value });
  });
  const objectives = document.objectives
    .filter((objective) => objective.cycle === cycle && objective.state === 'active')
    .flatMap(({ id }) => setFields('objectives', id, { state: 'closed' }));
  const changes = [...scores, ...objectives, ...setFields('cycles', cycle, { closedAt: at })];
  return { label: { message: 'edit_cycle_closed', args: [name] }, changes };
};

/** Its scores and targets can be changed again; what was written stays. */
export const reopenCycle = (document: TeamDocument, cycle: CycleId): Edit => {
  const name = document.cycles.find(({ id }) => id === cycle)?.name ?? '';
  const objectives = document.objectives
    .filter((objective) => objective.cycle === cycle && objective.state === 'closed')
    .flatMap(({ id }) => setFields('objectives', id, { state: 'active' }));
  return {
    label: { message: 'edit_cycle_reopened', args: [name] },
    changes: [...setFields('cycles', cycle, { closedAt: null }), ...objectives],
  };
};

export interface CarryOver {
  into: CycleId;
  /** With the values reached, from which they start anew; null where there is none. */
  keyResults: readonly { id: KeyResultId; reached: number | null }[];
}

/**
 * Takes key results into another cycle: new ones under objectives of the same titles there, which are made
 * where they are missing. Links and rules come along; the target stays.
 */
export const carryOver = (document: TeamDocument, { into, keyResults }: CarryOver): Edit => {
  const homes = new Map<ObjectiveId, ObjectiveId>();
  const titles: string[] = [];
  const changes = keyResults.flatMap(({ id, reached }) => {
    const from = document.keyResults.find((known) => known.id === id);
    const above = document.objectives.find((known) => known.id === from?.objective);
    if (!from || !above) return [];
    titles.push(from.title);
    const made = homes.has(above.id) ? [] : homeOf(document, above, into, homes);
    const objective = homes.get(above.id) ?? above.id;
    return [...made, ...carriedOne(document, from, objective, reached)];
  });
  return { label: { message: 'edit_carried_over', args: [listOf(titles)] }, changes };
};

/** Names the objective of that cycle in `homes`, and says what makes it where it is not there yet. */
const homeOf = (
  document: TeamDocument,
  above: Objective,
  into: CycleId,
  homes: Map<ObjectiveId, ObjectiveId>,
): Change[] => {
  const there = document.objectives.find(({ cycle, title }) => cycle === into && title === above.title);
  if (there) {
    homes.set(above.id, there.id);
    return [];
  }
  const { title, why, ambition, supports, contact } = above;
  const made = createObjective(document, { cycle: into, title, why, ambition, supports, contact });
  homes.set(above.id, made.objective);
  return made.edit.changes;
};

const carriedOne = (
  document: TeamDocument,
  from: KeyResult,
  objective: ObjectiveId,
  reached: number | null,
): Change[] => {
  const { id, goalLog, order, ...fields } = from;
  const goal = startingFrom(from.goal, reached);
  const next = createKeyResult(document, { ...fields, objective, goal });
  const review = document.reviews.find((known) => known.id === reviewId(id));
  return [
    ...next.edit.changes,
    ...selectionOf(document, id, next.keyResult),
    ...changeFields('reviews', reviewId(id), review ?? {}, {
      keyResult: id,
      next: 'carry-over',
      carriedTo: next.keyResult,
    }),
  ];
};

/** The target stays; a baseline that equals it would be refused, so the old one stands then. */
const startingFrom = (goal: Goal | null, baseline: number | null): Goal | null =>
  goal?.kind === 'reach'
    ? {
        ...goal,
        baseline: baseline === null || baseline === goal.target ? goal.baseline : baseline,
        phases: [],
      }
    : goal;

const selectionOf = (document: TeamDocument, from: KeyResultId, to: KeyResultId): Change[] => [
  ...document.links
    .filter(({ keyResult }) => keyResult === from)
    .flatMap(
      ({ issue, effect, share }) => linkIssue(document, { keyResult: to, issue, effect, share }).edit.changes,
    ),
  ...document.rules
    .filter(({ keyResult }) => keyResult === from)
    .flatMap(({ query }) => addRule(document, { keyResult: to, query }).edit.changes),
];
