import type { Json } from '#utils/workspace/change.ts';
import type { Clock } from './clock.ts';
import { collectionOf, idOf, isAlive } from './record.ts';
import type { RecordState, State } from './state.ts';

/** A record as it reads now: its living fields, and the raw record for who needs stamps or losers. */
export interface LiveRecord {
  collection: string;
  id: string;
  fields: ReadonlyMap<string, Json>;
  raw: RecordState;
}

/** Every record that is there, in no particular order. */
export function* liveRecords(state: State): Iterable<LiveRecord> {
  for (const bucket of state.buckets) {
    for (const [key, raw] of bucket) {
      const fields = livingFields(raw);
      if (fields !== null) yield { collection: collectionOf(key), id: idOf(key), fields, raw };
    }
  }
}

/** Records are immutable, so what one reads as is worked out once. */
const known = new WeakMap<RecordState, ReadonlyMap<string, Json> | null>();

/** Null when the record was taken away. */
const livingFields = (raw: RecordState): ReadonlyMap<string, Json> | null => {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const fields = new Map<string, Json>();
  for (const [name, { value }] of raw.fields) if (value !== undefined) fields.set(name, value);
  const living = isAlive(raw) ? fields : null;
  known.set(raw, living);
  return living;
};

/** After loading or merging: lets the clock learn of every stamp, so that one far ahead hides none. */
export const observeState = (clock: Clock, state: State): void => {
  for (const bucket of state.buckets) {
    for (const record of bucket.values()) {
      clock.observe(record.removed);
      clock.observe(record.restored);
      for (const cell of record.fields.values()) clock.observe(cell.stamp);
    }
  }
};
