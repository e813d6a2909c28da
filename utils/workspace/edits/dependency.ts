import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { Dependency, Settlement } from '#utils/okr/model/dependency.ts';
import { DependencyId, SettlementId } from '#utils/okr/model/ids.ts';
import type { Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { changeFields, setFields } from './fields.ts';

/** Proposed until both sides have agreed. */
export const proposeDependency = (
  document: TeamAcross,
  input: Pick<Dependency, 'keyResult' | 'on'> & Partial<Pick<Dependency, 'state' | 'note'>>,
): { edit: Edit; dependency: DependencyId } => {
  const dependency = DependencyId.parse(newId());
  const label = {
    message: 'edit_dependency_proposed',
    args: [titleOf(document, input.keyResult), input.on.teamName],
  };
  const fields = { state: 'proposed', note: '', ...input };
  return { edit: { label, changes: setFields('dependencies', dependency, fields) }, dependency };
};

/** Changes what is given; no changes where that stands already. */
export const changeDependency = (
  document: TeamAcross,
  dependency: DependencyId,
  patch: Partial<Pick<Dependency, 'on' | 'state' | 'note'>>,
): Edit => {
  const now = document.dependencies.find(({ id }) => id === dependency);
  return {
    label: labelled('edit_dependency_changed', document, now),
    changes: changeFields('dependencies', dependency, now ?? {}, patch),
  };
};

/** Undo brings it back. */
export const removeDependency = (document: TeamAcross, dependency: DependencyId): Edit => ({
  label: labelled(
    'edit_dependency_removed',
    document,
    document.dependencies.find(({ id }) => id === dependency),
  ),
  changes: [{ kind: 'remove', collection: 'dependencies', id: dependency }],
});

/** `conflict` is the name that the finder gives it: the same conflict found again is settled already. */
export const settleConflict = (document: TeamAcross, conflict: string, note: Settlement['note']): Edit => {
  const id = SettlementId.parse(conflict);
  const now = document.settlements.find((settlement) => settlement.id === id);
  return {
    label: { message: 'edit_conflict_settled', args: [] },
    changes: changeFields('settlements', id, now ?? {}, { note }),
  };
};

/** The conflict is shown again. */
export const unsettleConflict = (conflict: SettlementId): Edit => ({
  label: { message: 'edit_conflict_unsettled', args: [] },
  changes: [{ kind: 'remove', collection: 'settlements', id: conflict }],
});

const labelled = (
  message: string,
  document: TeamAcross,
  dependency: Dependency | undefined,
): Edit['label'] => ({
  message,
  args: dependency ? [titleOf(document, dependency.keyResult), dependency.on.teamName] : ['', ''],
});

const titleOf = (document: TeamAcross, keyResult: string): string => {
  const found = document.keyResults.find(({ id }) => id === keyResult);
  return found === undefined ? '' : found.shortName || found.title;
};
