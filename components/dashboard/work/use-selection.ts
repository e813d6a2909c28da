import { useEffect, useRef, useState } from 'react';
import { moved, NOTHING_CHOSEN, type Selection, turned, turnedAll, within } from './selection.ts';

export interface Rows extends Selection {
  /** The one row that Tab reaches. */
  tabStop: string | null;
  move(step: 1 | -1, extend?: boolean): void;
  turn(row: string, range?: boolean): void;
  turnAll(rows: readonly string[]): void;
  clear(): void;
}

/** Chosen rows of a list, by their `data-row`; the current one takes the focus when keys reach it. */
export const useSelection = (order: readonly string[]): Rows => {
  const [state, setState] = useState(NOTHING_CHOSEN);
  const byKey = useRef(false);
  const selection = within(state, order);
  const { current } = selection;
  useEffect(() => {
    if (!byKey.current || current === null) return;
    byKey.current = false;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return {
    ...selection,
    tabStop: current ?? order[0] ?? null,
    move: (step, extend = false) => {
      byKey.current = true;
      setState(moved(selection, order, step, extend));
    },
    turn: (row, range = false) => setState(turned(selection, order, row, range)),
    turnAll: (rows) => setState(turnedAll(selection, rows)),
    clear: () => setState({ ...selection, chosen: new Set() }),
  };
};
