export interface Found {
  word: string;
  span: readonly [number, number];
}

const LETTER = '\\p{L}\\p{N}';

/** The first of the words (parts of a pattern, of one or several words) that stands whole in the text. */
export const findWord = (text: string, words: readonly string[]): Found | null => first(text, words, '');

/** The same, only where the text begins with it. */
export const findFirstWord = (text: string, words: readonly string[]): Found | null =>
  first(text, words, '^[^\\p{L}\\p{N}]*');

const first = (text: string, words: readonly string[], lead: string): Found | null => {
  if (words.length === 0) return null;
  const match = patternOf(`${lead}(?<![${LETTER}])(${words.join('|')})(?![${LETTER}])`).exec(text);
  const at = match?.indices?.[1];
  return match?.[1] !== undefined && at ? { word: match[1], span: [at[0], at[1]] } : null;
};

/** The lists are few and looked for at each keystroke: their patterns are made once. */
const patterns = new Map<string, RegExp>();

const patternOf = (source: string): RegExp => {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, 'iud');
  patterns.set(source, made);
  return made;
};
