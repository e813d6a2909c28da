import { ENGLISH } from './english.ts';
import { FOREIGN_SMALL, isOtherScript } from './foreign.ts';
import { GERMAN } from './german.ts';
import type { Words } from './words.ts';

const LISTS: readonly Words[] = [ENGLISH, GERMAN];

const count = (text: string, words: readonly string[]): number =>
  words.filter((word) => text.includes(` ${word} `)).length;

/**
 * The list for a text: the language whose small words it has most of, else the reader's where its letters
 * are of that language; null where there is no list, and only what rests on numbers and counts can be said.
 */
export const wordsFor = (text: string, reader: string): Words | null => {
  const padded = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
  const own = LISTS.find(({ language }) => reader.toLowerCase().split('-')[0] === language) ?? null;
  const [best, second] = LISTS.map((list) => ({ list, hits: count(padded, list.small) })).sort(
    (a, b) => b.hits - a.hits,
  );
  if (!best || isOtherScript(text)) return null;
  const foreign = count(padded, FOREIGN_SMALL);
  if (foreign > 0 && foreign >= best.hits) return null;
  if (best.hits > (second?.hits ?? 0)) return best.list;
  return own && !own.strange.test(text) ? own : null;
};
