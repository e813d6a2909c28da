import type { Json } from '#utils/workspace/change.ts';
import { canonicalJson } from './canonical.ts';
import { liveRecords } from './read.ts';
import { type Stamp, timeOf } from './stamp.ts';
import type { Cell, State } from './state.ts';

/** Two people changed one field without knowing of each other; the next edit of the field settles it. */
export interface Conflict {
  collection: string;
  id: string;
  field: string;
  value: Json | undefined;
  lost: { value: Json | undefined; at: Stamp }[];
}

/** Conflicts whose losing value is not older than `since` (milliseconds) and differs from the winner. */
export const conflicts = (state: State, since: number): Conflict[] => {
  const found: Conflict[] = [];
  for (const { collection, id, raw } of liveRecords(state)) {
    for (const [field, cell] of raw.fields) {
      const lost = differing(cell, since);
      if (lost.length > 0) found.push({ collection, id, field, value: cell.value, lost });
    }
  }
  return found;
};

const differing = (cell: Cell, since: number): Conflict['lost'] =>
  cell.lost
    .filter((write) => timeOf(write.stamp) >= since && textOf(write.value) !== textOf(cell.value))
    .map(({ value, stamp }) => ({ value, at: stamp }));

const textOf = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value));

/** Stamps further ahead than ten minutes: somebody's clock is wrong, which people are told. */
export const farAhead = (state: State, now: number): number => {
  let count = 0;
  for (const { raw } of liveRecords(state))
    for (const cell of raw.fields.values()) if (timeOf(cell.stamp) > now + 600_000) count++;
  return count;
};
