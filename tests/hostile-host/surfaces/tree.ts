/** A page's markup as data: a host app renders it, and changes it as apps do. */

/** A card or row of the page, as its site sees it. */
export interface Row {
  ticket: string;
  /** Never: known by its address alone. Perhaps: its card may hold no line to put a mark on. */
  marked: 'always' | 'perhaps' | 'never';
  /** Its box is known as one, so that a lens can dim it. */
  dims: boolean;
}

export interface Element {
  /** Unlike any other's on its page. */
  id: number;
  tag: string;
  /** As React takes them. */
  props: Record<string, unknown>;
  children: Content[];
  row?: Row;
}
export type Content = Element | string;

/** One page of a host, at its address. */
export interface HostPage {
  url: string;
  content: Content[];
  /** A strip stands on it. */
  strip: boolean;
  /** Selector of all cards and rows that its layout knows, of tickets and of what is none. */
  boxes: string;
}

/** What a host has done to its page. */
export interface HostState {
  /** Which of the host's pages is shown. */
  page: number;
  /** Renders done; each one changes every text. */
  renders: number;
  /** A new value makes React re-create every card and row; the other one, everything. */
  rowGeneration: number;
  generation: number;
  /** By how many places lists are turned. */
  order: number;
  /** Of a virtualised list: the cards and rows that are in the document; null: all. */
  shown: { from: number; count: number } | null;
  /** Rows are used again for other tickets instead of being re-created. */
  recycled: boolean;
  language: 'en' | 'ru' | 'ja';
  /** Cards and rows are laid out for themselves. */
  contained: boolean;
}

export const HOST_STATE: HostState = {
  page: 0,
  renders: 0,
  rowGeneration: 0,
  generation: 0,
  order: 0,
  shown: null,
  recycled: false,
  language: 'en',
  contained: false,
};

const isElement = (content: Content): content is Element => typeof content !== 'string';

/** Cards and rows below, in document order. */
export const rowsIn = (content: readonly Content[]): Element[] =>
  content.filter(isElement).flatMap((one): Element[] => (one.row ? [one] : rowsIn(one.children)));

/** The content with cards and rows left out that `keep` refuses. */
const without = (content: readonly Content[], keep: (row: Element) => boolean): Content[] =>
  content.flatMap((one): Content[] => {
    if (!isElement(one)) return [one];
    if (one.row) return keep(one) ? [one] : [];
    return [{ ...one, children: without(one.children, keep) }];
  });

export const windowOf = (content: readonly Content[], shown: HostState['shown']): Content[] => {
  if (!shown) return [...content];
  const rows = new Set(rowsIn(content).slice(shown.from, shown.from + shown.count));
  return without(content, (row) => rows.has(row));
};

/** Turns what holds cards and rows, each list for itself: the rest keeps its place. */
export const turned = (children: readonly Content[], by: number): Content[] => {
  const holders = children.filter((one) => isElement(one) && rowsIn([one]).length > 0);
  let next = by;
  return children.map((one) => (holders.includes(one) ? (holders[next++ % holders.length] ?? one) : one));
};
