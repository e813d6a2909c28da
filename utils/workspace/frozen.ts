import type { Collection, TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Change, Edit } from './change.ts';

/** What belongs to a key result and tells how its number came about. */
const BELOW = ['links', 'rules', 'checkIns', 'reviews', 'dependencies'] as const;

/**
 * The closed cycle that an edit would change, by name; null when it touches none. Scores and targets of a
 * closed cycle cannot be rewritten, unless the same edit opens it again.
 */
export const frozenBy = (document: TeamDocument, edit: Edit): string | null => {
  const opened = new Set(edit.changes.filter(opens).map(({ id }) => id));
  const closed = new Map(
    document.cycles
      .filter(({ id, closedAt }) => closedAt && !opened.has(id))
      .map(({ id, name }) => [id as string, name]),
  );
  if (closed.size === 0) return null;
  for (const change of edit.changes) {
    const name = closed.get(cycleOf(document, change) ?? '');
    if (name !== undefined) return name;
  }
  return null;
};

const opens = (change: Change): boolean =>
  change.collection === 'cycles' &&
  change.kind === 'set' &&
  change.field === 'closedAt' &&
  change.value === null;

/** The cycle that the changed record hangs on; of a new record, what its first fields say. */
const cycleOf = (document: TeamDocument, change: Change): string | null => {
  const said = change.kind === 'set' ? change.value : null;
  const field = 'field' in change ? change.field : '';
  switch (change.collection) {
    case 'cycles':
      return change.id;
    case 'objectives':
      return field === 'cycle' && typeof said === 'string' ? said : cycleOfObjective(document, change.id);
    case 'keyResults':
      return field === 'objective' && typeof said === 'string'
        ? cycleOfObjective(document, said)
        : cycleOfKeyResult(document, change.id);
    case 'lessons':
      return cycleOfObjective(
        document,
        document.lessons.find(({ id }) => id === change.id)?.objective ?? change.id,
      );
    default:
      return isBelow(change.collection)
        ? cycleOfRecord(document, change.collection, change.id, field, said)
        : null;
  }
};

const isBelow = (collection: Collection): collection is (typeof BELOW)[number] =>
  BELOW.some((one) => one === collection);

const cycleOfRecord = (
  document: TeamDocument,
  collection: (typeof BELOW)[number],
  id: string,
  field: string,
  said: unknown,
): CycleId | null => {
  if (field === 'keyResult' && typeof said === 'string') return cycleOfKeyResult(document, said);
  const records: readonly { id: string; keyResult: string }[] = document[collection];
  const known = records.find((record) => record.id === id);
  return known ? cycleOfKeyResult(document, known.keyResult) : null;
};

const cycleOfObjective = (document: TeamDocument, objective: string): CycleId | null =>
  document.objectives.find(({ id }) => id === objective)?.cycle ?? null;

const cycleOfKeyResult = (document: TeamDocument, keyResult: string): CycleId | null => {
  const known = document.keyResults.find(({ id }) => id === keyResult);
  return known ? cycleOfObjective(document, known.objective) : null;
};
