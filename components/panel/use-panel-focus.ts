import { type RefObject, useEffect, useRef } from 'react';

/**
 * Escape closes the panel wherever the focus stands, also where it was lost with what went. What the panel
 * shows anew (`shown`) takes a lost focus, so that Tab goes on from there.
 */
export const usePanelFocus = (shown: unknown, close: () => void): RefObject<HTMLElement | null> => {
  const content = useRef<HTMLElement>(null);
  const closing = useRef(close);
  useEffect(() => {
    closing.current = close;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closing.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something else is shown.
  useEffect(() => {
    if (document.activeElement === document.body) content.current?.focus();
  }, [shown]);
  return content;
};
