import type { Json } from '#utils/workspace/change.ts';
import { hash32 } from './hash.ts';
import type { Stamp } from './stamp.ts';

/** One write of a field; without `value` the field was taken away. */
export interface Write {
  readonly stamp: Stamp;
  readonly value?: Json;
}

/**
 * A field. `over` is the latest stamp that any of its writers had seen; a write later than `over` that is
 * not the winner was made without knowledge of the winner and stays in `lost`, newest first.
 */
export interface Cell extends Write {
  readonly over: Stamp;
  readonly lost: readonly Write[];
}

/** A record lives while its latest field or its restoration is not older than its removal. */
export interface RecordState {
  readonly fields: ReadonlyMap<string, Cell>;
  readonly removed: Stamp;
  readonly restored: Stamp;
}

/** `<collection>/<id>`; the slash keeps it from ever being `__proto__`. */
export type RecordKey = string;
export type Bucket = ReadonlyMap<RecordKey, RecordState>;

/** A document, immutable: what did not change is the same object before and after. */
export interface State {
  readonly buckets: readonly Bucket[];
}

export const BUCKETS = 16;

/** A document before its first edit. */
export const emptyState = (): State => ({ buckets: Array.from({ length: BUCKETS }, () => new Map()) });

/** Which bucket a record belongs to, the same on every replica: by its id alone. */
const bucketOf = (key: RecordKey): number => hash32(key.slice(key.indexOf('/') + 1)) % BUCKETS;

export const getRecord = (state: State, key: RecordKey): RecordState | undefined =>
  state.buckets[bucketOf(key)]?.get(key);

/** Collects changed records and copies each touched bucket once. */
export const draftOf = (state: State) => {
  const changed = new Map<number, Map<RecordKey, RecordState>>();
  return {
    get: (key: RecordKey): RecordState | undefined =>
      (changed.get(bucketOf(key)) ?? state.buckets[bucketOf(key)])?.get(key),
    put(key: RecordKey, record: RecordState): void {
      const index = bucketOf(key);
      const bucket = changed.get(index) ?? new Map(state.buckets[index]);
      bucket.set(key, record);
      changed.set(index, bucket);
    },
    /** The state itself when nothing was put. */
    done: (): State =>
      changed.size === 0
        ? state
        : { buckets: state.buckets.map((bucket, index) => changed.get(index) ?? bucket) },
  };
};
