import { isJson } from './canonical.ts';
import { cellFrom, cellOf } from './cell.ts';
import { collectionOf, isGrowOnly } from './record.ts';
import { isStamp, NEVER, type Stamp } from './stamp.ts';
import type { Cell, RecordKey, RecordState, Write } from './state.ts';

/** What of a bucket's JSON could not be read: a record's key, or `''` for the bucket as a whole. */
export interface Damage {
  record: string;
  /** Which of the pieces given to `assemble`. */
  piece: number;
  why: string;
}

export const CODEC_VERSION = 1;

/** Reads an encoded bucket from storage or from a tracker: nothing in it is trusted. Never throws. */
export const decodeRecords = (
  raw: unknown,
): { records: [RecordKey, RecordState][]; damage: Omit<Damage, 'piece'>[] } => {
  const records: [RecordKey, RecordState][] = [];
  const damage: Omit<Damage, 'piece'>[] = [];
  if (!isBucket(raw)) return { records, damage: [{ record: '', why: 'not a bucket of this version' }] };
  const stampAt = stampReader(raw.stamps);
  for (const item of raw.records) {
    try {
      records.push(decodeRecord(item, stampAt));
    } catch (error) {
      damage.push({ record: nameOf(item), why: error instanceof Error ? error.message : 'unreadable' });
    }
  }
  return { records, damage };
};

type StampAt = (index: unknown) => Stamp;

const isBucket = (raw: unknown): raw is { stamps: unknown[]; records: unknown[] } =>
  typeof raw === 'object' &&
  raw !== null &&
  'v' in raw &&
  raw.v === CODEC_VERSION &&
  'stamps' in raw &&
  Array.isArray(raw.stamps) &&
  'records' in raw &&
  Array.isArray(raw.records);

/** Each stamp is checked once, however many fields carry it. */
const stampReader = (table: unknown[]): StampAt => {
  const stamps = table.map((stamp) => (isStamp(stamp) ? stamp : null));
  return (index) => {
    if (index === -1) return NEVER;
    const stamp = typeof index === 'number' ? stamps[index] : undefined;
    if (typeof stamp !== 'string') throw new TypeError('a stamp is missing or malformed');
    return stamp;
  };
};

const decodeRecord = (item: unknown, stampAt: StampAt): [RecordKey, RecordState] => {
  if (!Array.isArray(item)) throw new TypeError('not a record');
  const [key, removed, restored, cells]: unknown[] = item;
  if (typeof key !== 'string' || !/^[^/]+\/./s.test(key)) throw new TypeError('a record without a name');
  if (!Array.isArray(cells)) throw new TypeError('a record without fields');
  const growOnly = isGrowOnly(collectionOf(key));
  const fields = new Map<string, Cell>();
  for (const cell of cells) fields.set(...decodeCell(cell, growOnly, stampAt));
  return [key, { fields, removed: stampAt(removed), restored: stampAt(restored) }];
};

const decodeCell = (item: unknown, growOnly: boolean, stampAt: StampAt): [string, Cell] => {
  if (!Array.isArray(item)) throw new TypeError('not a field');
  const [field, stamp, value, over = -1, lost = []]: unknown[] = item;
  if (typeof field !== 'string') throw new TypeError('a field without a name');
  if (!Array.isArray(lost)) throw new TypeError(`${field}: unreadable losing values`);
  const write = decodeWrite([stamp, value], stampAt);
  if (growOnly) return [field, cellOf(write)];
  if (lost.length === 0) return [field, cellOf(write, stampAt(over))];
  const others = lost.map((other) => decodeWrite(other, stampAt));
  return [field, cellFrom([write, ...others], stampAt(over))];
};

const decodeWrite = (item: unknown, stampAt: StampAt): Write => {
  if (!Array.isArray(item)) throw new TypeError('not a value');
  const [index, boxed]: unknown[] = item;
  const stamp = stampAt(index);
  if (stamp === NEVER || !Array.isArray(boxed)) throw new TypeError('a value without a stamp');
  if (boxed.length === 0) return { stamp };
  const value: unknown = boxed[0];
  if (!isJson(value)) throw new TypeError('a value that is not JSON');
  return { stamp, value };
};

/** Never by `String`, which what stands there may forbid: `{"toString":""}`. */
const nameOf = (item: unknown): string => {
  const key: unknown = Array.isArray(item) ? item[0] : null;
  return typeof key === 'string' ? key.slice(0, 200) : '?';
};
