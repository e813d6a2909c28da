import { figuresOf } from './figures.ts';
import { type Found, findFirstWord, findWord } from './find.ts';
import type { Hint } from './hint.ts';
import type { Words } from './words/words.ts';

/** A word without content of its own, wherever it stands. */
export const hasVagueWord = (title: string, words: Words): boolean => findWord(title, words.vague) !== null;

/** Words by which nobody could tell whether it came true; a figure in the same text says it after all. */
export const vagueWords = (title: string, words: Words): Hint | null =>
  figuresOf(title).length > 0 ? null : hint(findWord(title, words.vague) ?? vagueVerb(title, words));

const vagueVerb = (title: string, words: Words): Found | null =>
  findWord(objectOf(title, words), words.measured) ? null : findFirstWord(title, words.vagueVerbs);

/** What gets better, without what it is good for: `improve adoption`, not `improve docs for adoption`. */
const objectOf = (title: string, { purposes }: Words): string => {
  const at = findWord(title, purposes)?.span[0];
  return at === undefined ? title : title.slice(0, at);
};

const hint = (found: Found | null): Hint | null =>
  found && {
    id: 'vague-words',
    severity: 'note',
    reason: 'advice_vague_reason',
    how: 'advice_vague_how',
    example: 'advice_vague_example',
    args: [found.word],
    span: found.span,
  };
