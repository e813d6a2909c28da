import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Change, Edit } from '../change.ts';
import { createKeyResult } from './key-result.ts';
import { createObjective } from './objective.ts';
import { lastOrder } from './order.ts';

/** A template in the words of the person who takes it. */
export interface FilledTemplate {
  title: string;
  why: string;
  keyResults: readonly Pick<KeyResult, 'title' | 'unit' | 'role' | 'measure'>[];
}

/** An objective with all its key results as one step, a draft until its numbers are there. */
export const addFromTemplate = (
  document: TeamDocument,
  cycle: CycleId,
  { title, why, keyResults }: FilledTemplate,
): { edit: Edit; objective: ObjectiveId } => {
  const { edit, objective } = createObjective(document, { cycle, title, why, state: 'draft' });
  const first = lastOrder(document.keyResults);
  const below = keyResults.flatMap((keyResult, at) =>
    createKeyResult(document, { objective, ...keyResult }).edit.changes.map(placedAt(first + at)),
  );
  return {
    edit: { label: { message: 'edit_template_added', args: [title] }, changes: [...edit.changes, ...below] },
    objective,
  };
};

/** Each is made as if it were the next one: their places are counted on here. */
const placedAt =
  (order: number) =>
  (change: Change): Change =>
    change.kind === 'set' && change.field === 'order' ? { ...change, value: order } : change;
