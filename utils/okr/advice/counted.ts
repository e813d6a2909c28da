import { once } from '../once.ts';
import { inAnySize } from './small-letters.ts';
import type { Words } from './words/words.ts';

/** `At least 40 customers …`: so many people or what they do, which is a stock with a value today. */
export const countsPeople = (title: string, words: Words): boolean => patternOf(words).test(title);

const patternOf = once(({ counted, numbers }: Words) => {
  const number = `(?:[\\d.,]*\\d[km]?|${Object.keys(numbers).join('|')})\\+?`;
  const upTo = (count: number) => `(?:\\p{L}[\\p{L}-]* ){0,${count}}`;
  return inAnySize(`^[^\\p{L}\\p{N}]*${upTo(4)}${number} ${upTo(3)}(?:${counted.join('|')})(?!\\p{L})`);
});
