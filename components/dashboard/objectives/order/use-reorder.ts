import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '#utils/i18n.ts';
import { dropped, stepped } from './places.ts';

const STEPS: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

/** Where a dragged one would land: before one of its siblings, or after the last of them (null). */
export interface Landing<Id> {
  moved: Id;
  before: Id | null;
}

export interface Reorder<Id> {
  landing: Landing<Id> | null;
  /** What a screen reader is told after a move. */
  said: string;
  move(id: Id, step: -1 | 1): void;
  /** For the whole record: Alt with an arrow key, wherever the focus is in it. */
  keys(id: Id): { onKeyDown: (event: KeyboardEvent) => void };
  /** For its grip: dragging, and the arrow keys alone. */
  grip(id: Id): {
    onKeyDown: (event: KeyboardEvent) => void;
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  /** For the element whose middle counts. */
  place(id: Id): { 'data-place': Id };
}

const middleOf = (id: string): number => {
  const box = document.querySelector(`[data-place="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  return box ? box.top + box.height / 2 : 0;
};

/** Moves siblings by keyboard and pointer; `onMove` puts one before another, or at the end. */
export const useReorder = <Id extends string>(
  ids: readonly Id[],
  onMove: (id: Id, before: Id | null) => void,
): Reorder<Id> => {
  const [landing, setLanding] = useState<Landing<Id> | null>(null);
  const [said, setSaid] = useState('');
  const dragged = useRef<Id | null>(null);
  const keepFocus = useKeptFocus(ids.join());
  const move = (id: Id, step: -1 | 1) => {
    const before = stepped(ids, id, step);
    if (before === undefined) return;
    keepFocus();
    setSaid(t('dash_moved', ids.indexOf(id) + step + 1, ids.length));
    onMove(id, before);
  };
  const stepBy = (id: Id, event: KeyboardEvent, wanted: boolean) => {
    const step = STEPS[event.key];
    if (step === undefined || !wanted) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, step);
  };
  const end = () => {
    dragged.current = null;
    setLanding(null);
  };
  return {
    landing,
    said,
    move,
    keys: (id) => ({ onKeyDown: (event) => stepBy(id, event, event.altKey) }),
    grip: (id) => ({
      onKeyDown: (event) => stepBy(id, event, true),
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = id;
      },
      onPointerMove: (event) => {
        if (dragged.current !== id) return;
        const before = dropped(ids, id, event.clientY, middleOf);
        setLanding(before === undefined ? null : { moved: id, before });
      },
      onPointerUp: () => {
        if (landing) onMove(landing.moved, landing.before);
        end();
      },
      onPointerCancel: end,
    }),
    place: (id) => ({ 'data-place': id }),
  };
};

/** An element that is moved in the page loses the focus: it gets it back once the new order is there. */
const useKeptFocus = (order: string): (() => void) => {
  const held = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new order is what it waits for.
  useLayoutEffect(() => {
    if (held.current instanceof HTMLElement && held.current.isConnected) held.current.focus();
    held.current = null;
  }, [order]);
  return () => {
    held.current = document.activeElement;
  };
};
