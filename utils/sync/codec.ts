import type { Json } from '#utils/workspace/change.ts';
import { CODEC_VERSION, type Damage, decodeRecords } from './decode.ts';
import { joinRecords } from './record.ts';
import { NEVER, type Stamp } from './stamp.ts';
import { type Bucket, type Cell, draftOf, emptyState, type RecordState, type State } from './state.ts';

/**
 * Plain JSON of one bucket: stamps once in a table, records as
 * `[key, removed, restored, [[field, stamp, [value], over, lost], …]]`, with -1 for never and `[]` for no
 * value; `over` and `lost` are left out where there is nothing to say. Canonical: equal content, equal text.
 */
export const encodeBucket = (bucket: Bucket): Json => {
  const stamps = [...new Set(stampsOf(bucket))].filter((stamp) => stamp !== NEVER).sort();
  const numbers = new Map(stamps.map((stamp, index) => [stamp, index]));
  const number = (stamp: Stamp): number => numbers.get(stamp) ?? -1;
  const records = byKey(bucket).map(
    ([key, record]): Json => [
      key,
      number(record.removed),
      number(record.restored),
      byKey(record.fields).map(([field, cell]) => encodeCell(field, cell, number)),
    ],
  );
  return { v: CODEC_VERSION, stamps, records };
};

const encodeCell = (field: string, cell: Cell, number: (stamp: Stamp) => number): Json => {
  const plain: Json[] = [field, number(cell.stamp), cell.value === undefined ? [] : [cell.value]];
  if (cell.over === NEVER && cell.lost.length === 0) return plain;
  const lost = cell.lost.map(({ stamp, value }): Json => [number(stamp), value === undefined ? [] : [value]]);
  return [...plain, number(cell.over), lost];
};

function* stampsOf(bucket: Bucket): Iterable<Stamp> {
  for (const record of bucket.values()) {
    yield record.removed;
    yield record.restored;
    for (const cell of record.fields.values()) {
      yield cell.stamp;
      yield cell.over;
      for (const write of cell.lost) yield write.stamp;
    }
  }
}

const byKey = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** The document as one JSON value a bucket. */
export const split = (state: State): Json[] => state.buckets.map(encodeBucket);

/**
 * The document out of its buckets, in any order and number; what is absent is empty, what is damaged is
 * left out and named. A record found twice is joined.
 */
export const assemble = (raw: readonly unknown[]): { state: State; damage: Damage[] } => {
  const draft = draftOf(emptyState());
  const damage: Damage[] = [];
  for (const [piece, value] of raw.entries()) {
    const decoded = decodeRecords(value);
    damage.push(...decoded.damage.map((found) => ({ ...found, piece })));
    for (const [key, record] of decoded.records) {
      const known: RecordState | undefined = draft.get(key);
      draft.put(key, known === undefined ? record : joinRecords(key, known, record));
    }
  }
  return { state: draft.done(), damage };
};
