import { useEffect } from 'react';
import type { Screen } from './route.ts';

/** How far each entry of the history was scrolled, by the number that it carries. */
const scrolled = new Map<number, number>();
let entries = 0;
let current = 0;
let shown: Screen | null = null;

const numberOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'number'
    ? state.entry
    : null;

/** An entry met for the first time gets a number; one met again has its own, and its place. */
const placeOf = (): number => {
  const known = numberOf(window.history.state);
  current = known ?? ++entries;
  entries = Math.max(entries, current);
  if (known === null) window.history.replaceState({ entry: current }, '');
  return known === null ? 0 : (scrolled.get(current) ?? 0);
};

/** Follows the history: call once for the page. The browser restores too early, before a screen is there. */
export const useScrollMemory = (): void => {
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    placeOf();
    const keep = () => void scrolled.set(current, window.scrollY);
    // The address changes before the screen does; what is scrolled from then on belongs to the new entry.
    const move = () => void placeOf();
    window.addEventListener('scrollend', keep);
    window.addEventListener('hashchange', move);
    return () => {
      window.removeEventListener('scrollend', keep);
      window.removeEventListener('hashchange', move);
    };
  }, []);
};

/**
 * On the way to another screen, the focus goes to its heading, which says where one is, and the page to where
 * it was when one was there before. A screen that has put the focus somewhere itself is left alone.
 */
export const useArrival = (screen: Screen): void => {
  useEffect(() => {
    const before = shown;
    shown = screen;
    if (before === null || before === screen) return;
    window.scrollTo(0, placeOf());
    const main = document.getElementById('main');
    if (!main || main.contains(document.activeElement)) return;
    const heading = main.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? main).focus({ preventScroll: true });
  }, [screen]);
};
