import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { CycleId, KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
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
    const now = document.reviews.find(({ id }) => id === reviewId(keyResult));
    return changeFields('reviews', reviewId(keyResult), now ?? {}, { keyResult, proposed: value });
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

/**
 * Takes a key result into another cycle: a new one under an objective of the same title there, which is made
 * when it is missing. It starts from `baseline`, the value reached; links and rules come along.
 */
export const carryOver = (
  document: TeamDocument,
  input: { keyResult: KeyResultId; into: CycleId; baseline: number | null },
): Edit => {
  const from = document.keyResults.find(({ id }) => id === input.keyResult);
  const above = document.objectives.find(({ id }) => id === from?.objective);
  const label = { message: 'edit_carried_over', args: [from?.title ?? ''] };
  if (!from || !above) return { label, changes: [] };
  const there = document.objectives.find(({ cycle, title }) => cycle === input.into && title === above.title);
  const made = there
    ? null
    : createObjective(document, {
        cycle: input.into,
        title: above.title,
        why: above.why,
        ambition: above.ambition,
        supports: above.supports,
        contact: above.contact,
      });
  const objective = there?.id ?? made?.objective ?? above.id;
  const { id, goalLog, measureLog, order, ...fields } = from;
  const next = createKeyResult(document, {
    ...fields,
    objective,
    goal: startingFrom(from.goal, input.baseline),
  });
  const review = document.reviews.find((known) => known.id === reviewId(id));
  const changes: Change[] = [
    ...(made?.edit.changes ?? []),
    ...next.edit.changes,
    ...selectionOf(document, id, next.keyResult),
    ...changeFields('reviews', reviewId(id), review ?? {}, {
      keyResult: id,
      next: 'carry-over',
      carriedTo: next.keyResult,
    }),
  ];
  return { label, changes };
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
