import { useEffect, useRef } from 'react';

export type Keys = Record<string, () => void>;

const NOT_TYPED_INTO = new Set(['radio', 'checkbox', 'button', 'submit']);

/** Letters typed into this are text. */
const isTypedInto = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'));
};

/** Focus may not have reached it yet: what counts is that it is there. */
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** The name under which a key is looked up: `Save` for Ctrl or ⌘ with Enter, else the key, letters small. */
const nameOf = (event: KeyboardEvent): string | null => {
  const { key } = event;
  // A key held down saves once, not every key result that comes under it.
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) return event.repeat ? null : 'Save';
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return key.length === 1 ? key.toLowerCase() : key;
};

/**
 * Single keys of a screen, by `event.key`. None acts while one types or a dialog is open, but for `Save`
 * (Ctrl or ⌘ with Enter) and `Escape`, which work in a field too.
 */
export const useKeys = (keys: Keys): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = event.defaultPrevented || isDialogOpen() ? null : nameOf(event);
      if (name === null) return;
      if (isTypedInto(event.target) && name !== 'Save' && name !== 'Escape') return;
      const act = current.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
