import type { Words } from './words/words.ts';

/** Digits that count something: not those of `P1`, `v2.0`, `Q3`, `RFC 42` or a year. */
const FIGURE =
  /(?<![\p{L}\p{N}#/.,:-])(?<!\b(?:RFC|FY|Q|level|version|tier) )(?!(?:19|20)\d\d\b(?![.,%]))(\d+(?:[.,]\d+)*)(?![\p{N}])(?!(?:st|nd|rd|th)\b)/giu;

/** The figures of a text, as written. */
export const figuresOf = (text: string): { text: string; at: number }[] =>
  [...text.matchAll(FIGURE)].map((match) => ({ text: match[1] ?? '', at: match.index }));

/** `1,900` and `1900` are the same, and so are `2.0` and `2`; groups of three after a mark are thousands. */
export const numberOf = (text: string): number =>
  Number(text.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));

/** Where a title says to come from and go to; null when it names no such pair. */
export const fromTo = (text: string, words: Words | null): { from: number; to: number } | null => {
  const numbers = words ? Object.keys(words.numbers).join('|') : '';
  const number = numbers === '' ? '(\\d+(?:[.,]\\d+)*)' : `(\\d+(?:[.,]\\d+)*|${numbers})`;
  const value = `(?<![\\p{L}\\p{N}.,])${number}`;
  const to = words ? `(?:→|-+>|\\b(?:${words.to.join('|')})\\b)` : '(?:→|-+>)';
  const from = words ? `(?:\\b${words.from}\\b[^\\d]{0,24}?)?` : '';
  const pair = new RegExp(`${from}${value}([^\\d→>]{0,24}?)${to}\\s*[^\\d\\s]{0,2}${number}`, 'iu').exec(
    text,
  );
  if (!pair?.[1] || !pair[3]) return null;
  return { from: numberIn(pair[1], words), to: numberIn(pair[3], words) };
};

const numberIn = (text: string, words: Words | null): number =>
  words?.numbers[text.toLowerCase()] ?? numberOf(text);

/** It says where it starts: a pair, an arrow, or `from 45 %` after the target. */
export const hasBaseline = (text: string, words: Words | null): boolean => {
  if (fromTo(text, words) !== null) return true;
  return (
    words !== null &&
    new RegExp(`\\b${words.from}\\b\\s+(?:\\p{L}+\\s+){0,2}[^\\p{L}\\s]?\\d`, 'iu').test(text)
  );
};
