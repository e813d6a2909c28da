import type { Json } from '#utils/workspace/change.ts';
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

export const emptyState = (): State => ({ buckets: Array.from({ length: BUCKETS }, () => new Map()) });
