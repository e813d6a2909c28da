/**
 * Where on a tracker's pages a mark stands, as data: the background builds CSS from it (docs/adr/0004), a
 * content script never sees it.
 */
import type { SurfaceName } from './site.ts';

/**
 * How the mark is fitted in. `behind`: behind the key, on its line, as the last box of the element; `line`: the
 * same in an element that has the line to itself. `end`: at the line's end in an element that gives room for it;
 * `text`: the same in an element that holds one line of text and nothing else. `corner`: over the lower corner
 * of an element that covers a card.
 */
export type Placing = 'behind' | 'line' | 'end' | 'text' | 'corner';

/** One element of a card or row: exactly one there is seen with a mark, none in prose, breadcrumbs or menus. */
export interface MarkSpot {
  name: string;
  /** Surfaces on which it may stand. */
  on: readonly SurfaceName[];
  /** What names the ticket: matches the element that bears `address`. */
  css: string;
  /** Attribute selector with `{key}` in it, when it is not the address of a link. */
  address?: string;
  /** Of that element, where it is no link. */
  tag?: string;
  /**
   * The link is inside of that element, found by one of these. Each begins with `>`: what may stand at any depth
   * costs a browser ten times as much (docs/adr/0004).
   */
  holds?: readonly `>${string}`[];
  /** What gets the mark, from that element on: a descendant, or with `+` and `~` a sibling. */
  inside?: string;
  placing: Placing;
  /** Month in which the elements were last seen on a real page, and by whom. */
  seen: string;
}

export interface MarkSpots {
  /** Attribute selector of a link to the ticket `{key}`, and to no other. */
  address: string;
  spots: readonly MarkSpot[];
}
