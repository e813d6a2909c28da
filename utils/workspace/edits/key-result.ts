import { dayOf } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { KeyResultId, type ObjectiveId } from '#utils/okr/model/ids.ts';
import type { GoalChange, KeyResult } from '#utils/okr/model/key-result.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import type { Change, Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { changeFields, setFields } from './fields.ts';
import { lastOrder, reordered } from './order.ts';

/** Joins the end of its objective; without a goal it is a draft, without a measure it lives by check-ins. */
export const createKeyResult = (
  document: TeamDocument,
  input: { objective: ObjectiveId; title: string } & Partial<Omit<KeyResult, 'id' | 'order' | 'goalLog'>>,
): { edit: Edit; keyResult: KeyResultId } => {
  const keyResult = KeyResultId.parse(newId());
  const fields = {
    shortName: '',
    goal: null,
    unit: '',
    weight: 1,
    role: 'outcome',
    measure: { kind: 'manual' },
    ...input,
    goalLog: [],
    order: lastOrder(document.keyResults),
  };
  const label = { message: 'edit_key_result_created', args: [input.title] };
  return { edit: { label, changes: setFields('keyResults', keyResult, fields) }, keyResult };
};

/** Once the cycle runs, a new goal is logged with the moment (ISO) and the reason. */
export const changeKeyResult = (
  document: TeamDocument,
  keyResult: KeyResultId,
  patch: Partial<Omit<KeyResult, 'id' | 'goalLog'>>,
  context: { now: string; reason: string },
): Edit => {
  const now = document.keyResults.find(({ id }) => id === keyResult);
  const label = { message: 'edit_key_result_changed', args: [patch.title ?? now?.title ?? ''] };
  if (now === undefined) return { label, changes: [] };
  const entry = goalChange(document, now, patch.goal, context);
  const logged = entry === null ? patch : { ...patch, goalLog: [...now.goalLog, entry] };
  return { label, changes: changeFields('keyResults', keyResult, now, logged) };
};

const goalChange = (
  document: TeamDocument,
  now: KeyResult,
  to: KeyResult['goal'] | undefined,
  context: { now: string; reason: string },
): GoalChange | null => {
  if (to === undefined || to === null || now.goal === null || !runs(document, now, context.now)) return null;
  if (canonicalJson(now.goal) === canonicalJson(to)) return null;
  return { at: context.now, from: now.goal, to, reason: context.reason };
};

/** The cycle's first day has come, in the team's time zone. */
export const runs = (
  document: TeamDocument,
  { objective }: Pick<KeyResult, 'objective'>,
  now: string,
): boolean => {
  const cycle = document.objectives.find(({ id }) => id === objective)?.cycle;
  const starts = document.cycles.find(({ id }) => id === cycle)?.starts;
  return starts !== undefined && starts <= (dayOf(now, document.team.timeZone) ?? '');
};

/** With its links and rules; undo brings all of it back. */
export const removeKeyResult = (document: TeamDocument, keyResult: KeyResultId): Edit => {
  const title = document.keyResults.find(({ id }) => id === keyResult)?.title ?? '';
  const label = { message: 'edit_key_result_removed', args: [title] };
  return { label, changes: keyResultRemovals(document, keyResult) };
};

/** The key result with its links and rules. What was checked in or measured only grows, and stays. */
export const keyResultRemovals = (document: TeamDocument, keyResult: KeyResultId): Change[] => {
  const of = (record: { keyResult: KeyResultId }) => record.keyResult === keyResult;
  return [
    ...document.links.filter(of).map(({ id }): Change => ({ kind: 'remove', collection: 'links', id })),
    ...document.rules.filter(of).map(({ id }): Change => ({ kind: 'remove', collection: 'rules', id })),
    { kind: 'remove', collection: 'keyResults', id: keyResult },
  ];
};

/** Before another one of its objective; null: to the end. */
export const reorderKeyResult = (
  document: TeamDocument,
  keyResult: KeyResultId,
  before: KeyResultId | null,
): Edit => {
  const moved = document.keyResults.find(({ id }) => id === keyResult);
  const label = { message: 'edit_key_result_moved', args: [moved?.title ?? ''] };
  if (moved === undefined) return { label, changes: [] };
  const siblings = document.keyResults.filter(({ objective }) => objective === moved.objective);
  const places = reordered(siblings, moved, before);
  return { label, changes: places.flatMap(({ id, order }) => setFields('keyResults', id, { order })) };
};
