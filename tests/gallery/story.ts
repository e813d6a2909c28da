import type { Story as Shown } from '../support/stories.tsx';

/** A component or a screen in one state. */
export interface Story extends Shown {
  /** The address behind the page's own, for screens that are chosen by it. */
  hash?: string;
  /** Keys to press before one looks: `Tab` shows the focus. */
  keys?: string[];
  /** It takes any width, so it is looked at with 320 px and at 200 % as well. */
  fluid?: true;
  /** Rules of axe that are for a whole page, where one component stands several times. */
  apart?: string[];
  /** A reference picture of it is kept, light and dark. */
  kept?: true;
}

/** All but the element: what one must know to open a story. */
export type Told = Omit<Story, 'element'>;

/** What a person may type or a tracker may send: marks of other directions, markup, no place to break. */
export const HOSTILE =
  '<img src=x onerror=alert(1)> \u202e"quotes"\u202c & Donaudampfschifffahrtsgesellschaft'.repeat(3);
export const LONG =
  'The checkout answers before a customer on a slow phone in a train has thought of leaving, in every region, on every day of the week';

export const nothing = () => {};
