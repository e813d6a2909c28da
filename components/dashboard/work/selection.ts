/** Which rows of a list are chosen, by their names; the list's order says what lies between two of them. */

export interface Selection {
  chosen: ReadonlySet<string>;
  /** The row that keys act on; null before one was reached. */
  current: string | null;
  /** Where a range begins. */
  anchor: string | null;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), current: null, anchor: null };

type Order = readonly string[];

const between = (order: Order, from: string, to: string): string[] => {
  const [a, b] = [order.indexOf(from), order.indexOf(to)].sort((x, y) => x - y);
  return a === undefined || a === -1 || b === undefined ? [] : order.slice(a, b + 1);
};

/** The next row, or the one before; stays at the ends. With `extend` all that is passed is chosen. */
export const moved = (
  { chosen, current, anchor }: Selection,
  order: Order,
  step: 1 | -1,
  extend: boolean,
): Selection => {
  const at = current === null ? -1 : order.indexOf(current);
  const start = step === 1 ? 0 : order.length - 1;
  const next = order[at === -1 ? start : Math.min(Math.max(at + step, 0), order.length - 1)];
  if (next === undefined) return { chosen, current, anchor };
  if (!extend) return { chosen, current: next, anchor: next };
  const from = anchor ?? current ?? next;
  return { chosen: new Set([...chosen, ...between(order, from, next)]), current: next, anchor: from };
};

/** Turns one row; with `range` it chooses all from the last one that was turned. */
export const turned = (
  { chosen, anchor }: Selection,
  order: Order,
  row: string,
  range: boolean,
): Selection => {
  if (range && anchor !== null)
    return { chosen: new Set([...chosen, ...between(order, anchor, row)]), current: row, anchor };
  const next = new Set(chosen);
  if (!next.delete(row)) next.add(row);
  return { chosen: next, current: row, anchor: row };
};

/** All of some rows, or none of them where all were chosen. */
export const turnedAll = (selection: Selection, rows: Order): Selection => {
  const all = rows.every((row) => selection.chosen.has(row));
  const next = new Set(selection.chosen);
  for (const row of rows) {
    if (all) next.delete(row);
    else next.add(row);
  }
  return { ...selection, chosen: next };
};

/** What is out of sight cannot stay chosen. */
export const within = (selection: Selection, order: Order): Selection => {
  const there = new Set(order);
  const { chosen, current, anchor } = selection;
  const kept = [...chosen].filter((row) => there.has(row));
  const still = (row: string | null) => (row !== null && there.has(row) ? row : null);
  return { chosen: new Set(kept), current: still(current), anchor: still(anchor) };
};
