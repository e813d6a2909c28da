import { joinCells, joinFixedCells } from './cell.ts';
import { later, NEVER, type Stamp } from './stamp.ts';
import type { Cell, RecordKey, RecordState } from './state.ts';

export const NO_RECORD: RecordState = { fields: new Map(), removed: NEVER, restored: NEVER };

/** Collections whose records are written once and then only followed by others. */
const GROW_ONLY = new Set(['checkIns', 'samples', 'kpiReadings']);

/** Whether records of the collection never change once they are written. */
export const isGrowOnly = (collection: string): boolean => GROW_ONLY.has(collection);

/** Throws a `RangeError` on a collection that has no name or a slash in it. */
export const recordKey = (collection: string, id: string): RecordKey => {
  if (collection === '' || collection.includes('/')) throw new RangeError(`not a collection: ${collection}`);
  return `${collection}/${id}`;
};

export const collectionOf = (key: RecordKey): string => key.slice(0, key.indexOf('/'));
export const idOf = (key: RecordKey): string => key.slice(key.indexOf('/') + 1);

/** The latest stamp by which the record was given life. */
const latestLife = (record: RecordState): Stamp => {
  let latest = record.restored;
  for (const cell of record.fields.values()) latest = later(latest, cell.stamp);
  return latest;
};

/** The latest stamp in the record, the one that a removal has to exceed. */
export const latestOf = (record: RecordState): Stamp => later(latestLife(record), record.removed);

/** Given life, and not removed after that. */
export const isAlive = (record: RecordState): boolean => {
  const life = latestLife(record);
  return life !== NEVER && life >= record.removed;
};

/** Field by field; returns `a` itself when `b` adds nothing. */
export const joinRecords = (key: RecordKey, a: RecordState, b: RecordState): RecordState => {
  if (a === b) return a;
  const joinTwo = isGrowOnly(collectionOf(key)) ? joinFixedCells : joinCells;
  let fields: Map<string, Cell> | null = null;
  for (const [name, theirs] of b.fields) {
    const ours = a.fields.get(name);
    const joined = ours === undefined ? theirs : joinTwo(ours, theirs);
    if (joined === ours) continue;
    fields ??= new Map(a.fields);
    fields.set(name, joined);
  }
  const removed = later(a.removed, b.removed);
  const restored = later(a.restored, b.restored);
  if (fields === null && removed === a.removed && restored === a.restored) return a;
  return { fields: fields ?? a.fields, removed, restored };
};
