import { once } from '../once.ts';
import type { Words } from './words/words.ts';

/** What a number after it names and does not count: `RFC 42`, `SOC 2`, `week 8`. */
const NAMED =
  'RFC|FY|Q|level|version|tier|SOC|ISO|WCAG|phase|week|day|layer|type|step|severity|priority|Woche|Tag|Stufe';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)\\.?';

/** Digits that count something: not those of `P1`, `v2.0`, `Q3`, `RFC 42`, `31 May` or a year. */
const FIGURE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}#/.,:-])(?<!\\b(?:${NAMED}|${MONTH}) )(?!(?:19|20)\\d\\d\\b(?![.,%]))`,
    `(\\d+(?:[.,]\\d+)*)(?![\\p{N}])(?!(?:st|nd|rd|th)\\b)(?!\\.? ${MONTH}(?!\\p{L}))`,
  ].join(''),
  'giu',
);

/** The figures of a text, as written. */
export const figuresOf = (text: string): { text: string; at: number }[] =>
  [...text.matchAll(FIGURE)].map((match) => ({ text: match[1] ?? '', at: match.index }));

/** `1,900` and `1900` are the same, and so are `2.0` and `2`; groups of three after a mark are thousands. */
export const numberOf = (text: string): number =>
  Number(text.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));

const DIGITS = '\\d+(?:[.,]\\d+)*';

const pairOf = (number: string, from: string, to: string): RegExp =>
  new RegExp(
    `${from}(?<![\\p{L}\\p{N}.,])(${number})[^\\d→>]{0,24}?${to}\\s*[^\\d\\s\\p{L}]{0,2}(${number})`,
    'iu',
  );

const ARROW_PAIR = pairOf(DIGITS, '', '(?:→|-+>)');

const patternsOf = once(({ numbers, from, to }: Words) => ({
  pair: pairOf(
    [DIGITS, ...Object.keys(numbers)].join('|'),
    `(?:\\b${from}\\b[^\\d]{0,24}?)?`,
    `(?:→|-+>|\\b(?:${to.join('|')})\\b)`,
  ),
  start: new RegExp(`\\b${from}\\b\\s+(?:(?!by\\b|um\\b)\\p{L}+\\.?\\s+){0,2}[^\\p{L}\\s]?\\d`, 'iu'),
}));

/** Where a title says to come from and go to; null when it names no such pair. */
export const fromTo = (text: string, words: Words | null): { from: number; to: number } | null => {
  const pair = (words ? patternsOf(words).pair : ARROW_PAIR).exec(text);
  if (!pair?.[1] || !pair[2]) return null;
  return { from: numberIn(pair[1], words), to: numberIn(pair[2], words) };
};

const numberIn = (text: string, words: Words | null): number =>
  words?.numbers[text.toLowerCase()] ?? numberOf(text);

/** It says where it starts: a pair, an arrow, or `from 45 %` after the target. */
export const hasBaseline = (text: string, words: Words): boolean =>
  fromTo(text, words) !== null || patternsOf(words).start.test(text);
