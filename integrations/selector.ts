import type { SurfaceName } from './site.ts';

/** One candidate for a place on a tracker's pages. Lists of them are ordered: the first that matches is taken. */
export interface Selector {
  name: string;
  css: string;
  /** Month in which it was last seen on a real page, and by whom. */
  seen: string;
}

/** A card or row: one ticket and nothing else. */
export interface Box extends Selector {
  kind: 'card' | 'row';
  /** Null: the same markup serves several views, whose name it takes. */
  surface: SurfaceName | null;
  /** Where its link stands, the best first: the one that people see comes before its twins. */
  links: readonly Selector[];
  /** Attribute selector of its links with `{key}` in it, where they differ from the layout's others. */
  address?: string;
  /** Attributes of the box that end with the key, after a marker. They decide when links disagree. */
  own?: { attributes: readonly string[]; after: string };
  /** A link that is sure to be the box's own, where others may lead to a parent; it decides too. */
  surely?: Selector;
}

/** All that is known of the cards and rows of one layout. */
export interface Kit {
  boxes: readonly Box[];
  /** What each of them carries, as a short list: most elements carry none of it and are done with at once. */
  carry?: string;
  /** Any link that may lead to a ticket. */
  link: Selector;
  /** Text that people wrote: a link in there is a mention. */
  prose: string;
  /** What frames the work, such as menus, breadcrumbs, and panels that show one ticket. */
  frame: string;
  /** The region of the work itself, where a page has one. */
  main: string;
}
