import { createContext } from 'react';

/** How one likes to work, kept in this browser. */
export interface Habits {
  /** Letters alone act as commands; off for people who speak their commands (WCAG 2.1.4). */
  singleKeys: boolean;
  setSingleKeys(on: boolean): void;
  /** What was chosen in the palette, by its entries' names, the newest first. */
  recent: readonly string[];
  noteRecent(entry: string): void;
}

/** The page provides what it keeps; without it, as in a test of one screen, nothing is remembered. */
export const HabitsContext = createContext<Habits>({
  singleKeys: true,
  setSingleKeys: () => {},
  recent: [],
  noteRecent: () => {},
});
