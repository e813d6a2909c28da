import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId, KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import { type Lesson, lessonId, type Review, reviewId } from '#utils/okr/model/review.ts';
import type { Edit } from '../change.ts';
import { changeFields, setFields } from './fields.ts';

/** Made with its first word, changed after that. */
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

/** Made with its first word, changed after that. */
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
