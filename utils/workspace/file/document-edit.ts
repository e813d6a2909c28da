import type { Collection, TeamDocument } from '#utils/okr/model/document.ts';
import type { Change, Edit } from '../change.ts';
import { addFields, changeFields, type Fields } from '../edits/fields.ts';

/** What hangs on others comes after them. */
const LISTS = [
  'cycles',
  'objectives',
  'keyResults',
  'links',
  'rules',
  'reviews',
  'lessons',
  'dependencies',
  'settlements',
  'kpis',
] as const;
const GROWING = ['checkIns', 'samples', 'kpiReadings'] as const;

/** Everything of a document that `existing` does not say already, as one edit: import, sample, tests. */
export const documentEdit = (
  document: TeamDocument,
  existing: TeamDocument | null,
  label: Edit['label'],
): Edit => {
  const changes = [
    ...changed('team', [document.team], existing === null ? [] : [existing.team]),
    ...LISTS.flatMap((name) => changed(name, document[name], existing?.[name] ?? [])),
    ...GROWING.flatMap((name) => added(name, document[name], existing?.[name] ?? [])),
  ];
  return { label, changes };
};

type Entity = Fields & { id: string };

const changed = (collection: Collection, records: readonly Entity[], known: readonly Entity[]): Change[] => {
  const before = new Map(known.map((record) => [record.id, record]));
  return records.flatMap((record) =>
    changeFields(collection, record.id, before.get(record.id) ?? {}, record),
  );
};

/** What was checked in or measured is never changed: only what is not there yet is taken over. */
const added = (collection: Collection, records: readonly Entity[], known: readonly Entity[]): Change[] => {
  const there = new Set(known.map(({ id }) => id));
  return records
    .filter(({ id }) => !there.has(id))
    .flatMap((record) => addFields(collection, record.id, record));
};
