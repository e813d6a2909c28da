import { canonicalJson } from '#utils/sync/canonical.ts';
import type { LiveRecord } from '#utils/sync/read.ts';
import type { Json } from './change.ts';

/**
 * The log of goal changes only ever grows: when two people changed a goal unaware of each other, both
 * entries are read, whichever list won. The next entry is then written after both.
 */
export const withWholeGoalLog = (record: LiveRecord): LiveRecord => {
  const cell = record.raw.fields.get('goalLog');
  if (cell === undefined || cell.lost.length === 0) return record;
  const entries = new Map<string, Json>();
  for (const { value } of [cell, ...cell.lost])
    if (Array.isArray(value)) for (const entry of value) entries.set(canonicalJson(entry), entry);
  const whole = [...entries.values()].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  return { ...record, fields: new Map(record.fields).set('goalLog', whole) };
};

const momentOf = (entry: Json): string =>
  typeof entry === 'object' && entry !== null && 'at' in entry ? String(entry.at) : '';
