import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type CycleId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import type { Change, Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { changeFields, setFields } from './fields.ts';
import { keyResultRemovals } from './key-result.ts';
import { lastOrder, reordered } from './order.ts';

/** Joins the end of its cycle, as a committed draft where nothing else is said. */
export const createObjective = (
  document: TeamDocument,
  input: { cycle: CycleId; title: string } & Partial<Omit<Objective, 'order'>>,
): { edit: Edit; objective: ObjectiveId } => {
  const objective = input.id ?? ObjectiveId.parse(newId());
  const fields = {
    why: '',
    ambition: 'committed',
    state: 'draft',
    supports: [],
    contact: '',
    ...input,
    order: lastOrder(document.objectives),
  };
  const label = { message: 'edit_objective_created', args: [input.title] };
  return { edit: { label, changes: setFields('objectives', objective, fields) }, objective };
};

/** Changes what is given; no changes where that stands already. */
export const changeObjective = (
  document: TeamDocument,
  objective: ObjectiveId,
  patch: Partial<Omit<Objective, 'id'>>,
): Edit => {
  const now = document.objectives.find(({ id }) => id === objective);
  const label = { message: 'edit_objective_changed', args: [patch.title ?? now?.title ?? ''] };
  return { label, changes: changeFields('objectives', objective, now ?? {}, patch) };
};

/** Takes its key results, links and rules with it; check-ins and samples stay for a restoration. */
export const removeObjective = (document: TeamDocument, objective: ObjectiveId): Edit => {
  const title = document.objectives.find(({ id }) => id === objective)?.title ?? '';
  const removal: Change = { kind: 'remove', collection: 'objectives', id: objective };
  const below = document.keyResults
    .filter((keyResult) => keyResult.objective === objective)
    .flatMap(({ id }) => keyResultRemovals(document, id));
  return { label: { message: 'edit_objective_removed', args: [title] }, changes: [...below, removal] };
};

/** Moves it before another of its cycle, or to the end. */
export const reorderObjective = (
  document: TeamDocument,
  objective: ObjectiveId,
  before: ObjectiveId | null,
): Edit => {
  const moved = document.objectives.find(({ id }) => id === objective);
  const label = { message: 'edit_objective_moved', args: [moved?.title ?? ''] };
  if (moved === undefined) return { label, changes: [] };
  const siblings = document.objectives.filter(({ cycle }) => cycle === moved.cycle);
  const places = reordered(siblings, moved, before);
  return { label, changes: places.flatMap(({ id, order }) => setFields('objectives', id, { order })) };
};
