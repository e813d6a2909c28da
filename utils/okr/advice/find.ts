import { once } from '../once.ts';
import { inSmallLetters, patternInSmallLetters } from './small-letters.ts';

export interface Found {
  word: string;
  span: readonly [number, number];
}

/** Parts of a pattern, of one or several words each. The same list is the same object each time. */
type Words = readonly string[];

const NOT_AFTER = '(?<![\\p{L}\\p{N}])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}])';

const oneOf = (words: Words): string => `(${patternInSmallLetters(words.join('|'))})`;
const anywhere = once((words: Words) => new RegExp(`${NOT_AFTER}${oneOf(words)}${NOT_BEFORE}`, 'ud'));
const fromHere = once((words: Words) => new RegExp(`${oneOf(words)}${NOT_BEFORE}`, 'udy'));

/** `KR 1:` and the like, which is pasted along with a text and says nothing of it. */
const LABEL = /(?:KR|O|P)\s?\d[\d.]{0,8}\s?[:.)–—-]+[^\p{L}\p{N}]*/iuy;

/** Where the first word stands. Found in two steps, so that a text of signs alone is walked over once. */
const startOf = (text: string): number => {
  const first = text.search(/[\p{L}\p{N}]/u);
  LABEL.lastIndex = first;
  return first >= 0 && LABEL.test(text) ? LABEL.lastIndex : first;
};

/** The text with blanks for what stands in brackets, so that every other place stays where it is. */
export const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]{0,200}\)/g, (aside) => ' '.repeat(aside.length));

/** The same of what stands in quotation marks, which is somebody's name for it and not said here. */
export const withoutQuotes = (text: string): string =>
  text.replace(/["“„][^"“”„]{0,200}["“”]/g, (quote) => ' '.repeat(quote.length));

/** The first of the words that stands whole in the text. */
export const findWord = (text: string, words: Words): Found | null =>
  words.length === 0 ? null : found(anywhere(words).exec(inSmallLetters(text)), text);

/** The same, only where the text begins with it. */
export const findFirstWord = (text: string, words: Words): Found | null => {
  const start = startOf(text);
  if (words.length === 0 || start < 0) return null;
  const pattern = fromHere(words);
  pattern.lastIndex = start;
  return found(pattern.exec(inSmallLetters(text)), text);
};

const found = (match: RegExpExecArray | null, text: string): Found | null => {
  const at = match?.indices?.[1];
  return at ? { word: text.slice(...at), span: at } : null;
};
