import { type RefObject, useEffect, useRef } from 'react';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Pointed } from './address.ts';

const show = (element: Element | null): void => {
  element?.scrollIntoView?.({ block: 'center' });
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
};

/**
 * Opens and shows the key result that the address points at, or shows the objective. What was opened by hand
 * stands in the returned ref, and is not moved under the hand.
 */
export const usePointed = (
  { keyResult, objective }: Pointed,
  open: (id: KeyResultId) => void,
): RefObject<KeyResultId | null> => {
  const opened = useRef<KeyResultId | null>(null);
  useEffect(() => {
    if (keyResult === null || keyResult === opened.current) return;
    opened.current = keyResult;
    open(keyResult);
    show(document.querySelector(`[aria-controls="${CSS.escape(`edit-${keyResult}`)}"]`));
  }, [keyResult, open]);
  useEffect(() => {
    if (objective !== null) show(document.querySelector(`section[data-place="${CSS.escape(objective)}"]`));
  }, [objective]);
  return opened;
};
