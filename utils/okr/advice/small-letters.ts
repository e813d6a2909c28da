/**
 * Both sides of a comparison in small letters, which stands for the flag `i`: together with `u` that flag looks up
 * the other forms of every letter and class of a pattern, and doubles what it takes to build the long ones.
 */

/** The text with every letter at its own place; one whose small form is of two characters stays as it is. */
export const inSmallLetters = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/\p{Lu}/gu, smallOf);
};

/** The same of a pattern, but for what belongs to an escape: `\S`, `\p{L}`. */
export const patternInSmallLetters = (pattern: string): string =>
  pattern.replace(/(?<!\\|\\p\{)\p{Lu}/gu, smallOf);

const smallOf = (letter: string): string => {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
};

/** A pattern that is the same to texts in letters of any size; only for whether it is in a text, not for where. */
export const inAnySize = (pattern: string): { test(text: string): boolean } => {
  const small = new RegExp(patternInSmallLetters(pattern), 'u');
  return { test: (text) => small.test(inSmallLetters(text)) };
};
