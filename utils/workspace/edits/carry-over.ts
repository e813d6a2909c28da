import { listOf } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { CycleId, KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { reviewId } from '#utils/okr/model/review.ts';
import type { Change, Edit } from '../change.ts';
import { changeFields } from './fields.ts';
import { createKeyResult } from './key-result.ts';
import { addRule, linkIssue } from './link.ts';
import { createObjective } from './objective.ts';

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
