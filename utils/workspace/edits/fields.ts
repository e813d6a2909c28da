import type { Collection } from '#utils/okr/model/document.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import type { Change, Json } from '../change.ts';

export type Fields = { [field: string]: Json | undefined };

/** One change a field; `id` is the record's name and no field of its own, `undefined` is nothing to say. */
export const setFields = (collection: Collection, id: string, fields: Fields): Change[] =>
  Object.entries(fields).flatMap(([field, value]): Change[] =>
    value === undefined || field === 'id' ? [] : [{ kind: 'set', collection, id, field, value }],
  );

/** Only the fields that differ from what the record says now. */
export const changeFields = (collection: Collection, id: string, now: Fields, patch: Fields): Change[] =>
  setFields(collection, id, patch).filter((change) => {
    if (change.kind !== 'set') return true;
    const old = now[change.field];
    return old === undefined || canonicalJson(old) !== canonicalJson(change.value);
  });

/** For records that only grow: one that was taken back by undo is restored, for it cannot be set again. */
export const addFields = (collection: Collection, id: string, fields: Fields): Change[] => [
  ...setFields(collection, id, fields),
  { kind: 'restore', collection, id },
];
