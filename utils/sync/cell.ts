import { canonicalJson } from './canonical.ts';
import { later, NEVER, type Stamp } from './stamp.ts';
import type { Cell, Write } from './state.ts';

/** Losing values kept per field; more people than this do not edit one field at once. */
const KEPT = 5;

/** A cell of one write; `over` is the latest stamp that its writer had seen there. */
export const cellOf = (write: Write, over: Stamp = NEVER): Cell => ({ ...write, over, lost: [] });

/** Last writer first: by stamp (time, then replica), then by the value itself, so that no tie is left. */
const newestFirst = (a: Write, b: Write): number => {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? 1 : -1;
  if (a.value === b.value) return 0;
  const [left, right] = [text(a), text(b)];
  return left === right ? 0 : left < right ? 1 : -1;
};

const text = (write: Write): string => (write.value === undefined ? '' : canonicalJson(write.value));

/**
 * The cell that a set of writes makes: the last writer wins; of the losers stay those that no writer had
 * seen, at most five. `over` only grows and only cuts what lies below it, so the result is the same in
 * whatever order, grouping and number the writes arrive.
 */
export const cellFrom = (writes: readonly [Write, ...Write[]], over: Stamp): Cell => {
  const [winner = writes[0], ...others] = distinct([...writes].sort(newestFirst));
  return { ...bare(winner), over, lost: others.filter((write) => write.stamp > over).slice(0, KEPT) };
};

/** Returns `a` itself when `b` adds nothing. */
export const joinCells = (a: Cell, b: Cell): Cell => {
  if (a === b || (a.lost.length + b.lost.length === 0 && sameCell(a, b))) return a;
  const joined = cellFrom([a, ...a.lost, b, ...b.lost], later(a.over, b.over));
  return sameCell(joined, a) ? a : joined;
};

/** For records that never change: the first write stands, whatever comes later. */
export const joinFixedCells = (a: Cell, b: Cell): Cell => (newestFirst(a, b) >= 0 ? a : b);

const bare = ({ stamp, value }: Write): Write => (value === undefined ? { stamp } : { stamp, value });

const distinct = (sorted: Write[]): Write[] =>
  sorted.map(bare).filter((write, i) => {
    const before = sorted[i - 1];
    return before === undefined || newestFirst(before, write) !== 0;
  });

const sameCell = (a: Cell, b: Cell): boolean =>
  a.over === b.over &&
  a.lost.length === b.lost.length &&
  newestFirst(a, b) === 0 &&
  a.lost.every((write, i) => {
    const other = b.lost[i];
    return other !== undefined && newestFirst(write, other) === 0;
  });
