import type { Json } from '#utils/workspace/change.ts';
import { canonicalJson, isJson } from './canonical.ts';
import { cellOf } from './cell.ts';
import type { Clock } from './clock.ts';
import type { FieldChange, Touched } from './field-change.ts';
import { inverseOf } from './inverse.ts';
import { isAlive, isGrowOnly, latestOf, NO_RECORD, recordKey } from './record.ts';
import { later, NEVER, type Stamp } from './stamp.ts';
import { type Cell, draftOf, getRecord, type RecordKey, type RecordState, type State } from './state.ts';

/**
 * Applies changes as this replica's newest, with one stamp where that exceeds what is overwritten.
 * `inverse`, applied later, takes them back as a whole; its own inverse is the redo. A change that says
 * what holds already, or that would alter a record that only grows, does nothing. Throws `TypeError` on a
 * value that JSON cannot hold, and then nothing is applied.
 */
export const applyChanges = <C extends string>(
  state: State,
  changes: readonly FieldChange<C>[],
  clock: Clock,
): { state: State; inverse: FieldChange<C>[] } => {
  const draft = draftOf(state);
  const touched = new Map<RecordKey, Touched<C>>();
  const shared = clock.tick();
  const stampOver = (seen: Stamp): Stamp => (shared > seen ? shared : clock.tick(seen));
  for (const change of changes) {
    const key = recordKey(change.collection, change.id);
    if ('field' in change && isGrowOnly(change.collection) && getRecord(state, key)) continue;
    const before = draft.get(key) ?? NO_RECORD;
    const next = changed(before, change, stampOver);
    if (next === before) continue;
    draft.put(key, next);
    const touch = touched.get(key) ?? {
      collection: change.collection,
      id: change.id,
      fields: new Set<string>(),
    };
    if ('field' in change) touch.fields.add(change.field);
    touched.set(key, touch);
  }
  const done = draft.done();
  return { state: done, inverse: inverseOf(state, done, touched) };
};

type StampOver = (seen: Stamp) => Stamp;

const changed = (record: RecordState, change: FieldChange, stampOver: StampOver): RecordState => {
  switch (change.kind) {
    case 'set':
    case 'unset':
      return withField(record, change, stampOver);
    case 'remove':
      return isAlive(record) ? { ...record, removed: stampOver(latestOf(record)) } : record;
    case 'restore':
      return isAlive(record) || record.fields.size === 0
        ? record
        : { ...record, restored: stampOver(latestOf(record)) };
  }
};

const withField = (
  record: RecordState,
  change: FieldChange & { field: string },
  stampOver: StampOver,
): RecordState => {
  const cell = record.fields.get(change.field);
  const value = change.kind === 'set' ? change.value : undefined;
  if (value !== undefined && !isJson(value))
    throw new TypeError(`${change.collection}.${change.field}: not a JSON value`);
  if (cell !== undefined && isGrowOnly(change.collection)) return record;
  if (holds(cell, value) && (value === undefined || isAlive(record))) return record;
  const seen = cell?.stamp ?? NEVER;
  const stamp = stampOver(later(seen, record.removed));
  const write = value === undefined ? { stamp } : { stamp, value };
  return { ...record, fields: new Map(record.fields).set(change.field, cellOf(write, seen)) };
};

/** Writing a value again settles a conflict; without one it would only make noise. */
const holds = (cell: Cell | undefined, value: Json | undefined): boolean => {
  if (cell === undefined || cell.value === undefined) return value === undefined;
  return cell.lost.length === 0 && value !== undefined && canonicalJson(cell.value) === canonicalJson(value);
};
