import { canonicalJson } from '#utils/sync/canonical.ts';
import type { LiveRecord } from '#utils/sync/read.ts';
import type { Json } from './change.ts';

/**
 * The logs of goals and of measures only ever grow: when two people changed one unaware of each other, both
 * entries are read, whichever list won. The next entry is then written after both.
 */
export const withWholeLogs = (record: LiveRecord): LiveRecord =>
  withWholeLog(withWholeLog(record, 'goalLog'), 'measureLog');

const withWholeLog = (record: LiveRecord, field: string): LiveRecord => {
  const cell = record.raw.fields.get(field);
  if (cell === undefined || cell.lost.length === 0) return record;
  const entries = new Map<string, Json>();
  for (const { value } of [cell, ...cell.lost])
    if (Array.isArray(value)) for (const entry of value) entries.set(canonicalJson(entry), entry);
  const whole = [...entries.values()].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  return { ...record, fields: new Map(record.fields).set(field, whole) };
};

const momentOf = (entry: Json): string =>
  typeof entry === 'object' && entry !== null && 'at' in entry ? String(entry.at) : '';
