import UFuzzy from '@leeoniya/ufuzzy';

/** One slip a word forgiven, words in any order: three letters are enough, and "latancy" finds latency. */
const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, interIns: Number.POSITIVE_INFINITY });

/** Letters: a title has no more, nor does a word; the pattern of a longer one takes the page seconds to build. */
const MOST = 300;
const LONGEST_WORD = 60;

/** What is looked for of a text that may have been pasted by mistake. */
const sought = (search: string): string =>
  search
    .trim()
    .slice(0, MOST)
    .split(/\s+/)
    .map((word) => word.slice(0, LONGEST_WORD))
    .join(' ');

export interface Match<T> {
  item: T;
  /** Stretches of the text that matched, as [from, to) pairs in one row. */
  ranges: number[];
}

/** The items whose text matches, best first; all of them, in order, for an empty search. */
export const match = <T>(items: T[], text: (item: T) => string, search: string): Match<T>[] => {
  const everything = items.map((item) => ({ item, ranges: [] }));
  if (search.trim() === '') return everything;
  const [indexes, info, order] = fuzzy.search(items.map(text), sought(search), 1);
  if (!indexes) return [];
  if (!info || !order) return indexes.flatMap((index) => everything[index] ?? []);
  return order.flatMap((place) => {
    const item = items[info.idx[place] ?? -1];
    return item === undefined ? [] : [{ item, ranges: info.ranges[place] ?? [] }];
  });
};

/** The text in pieces, those that matched marked, so that they can be shown without markup in the text. */
export const pieces = (text: string, ranges: number[]): { text: string; hit: boolean }[] => {
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [from = 0, to = 0] = [ranges[i], ranges[i + 1]];
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
};
