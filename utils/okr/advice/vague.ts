import { figuresOf } from './figures.ts';
import { type Found, findFirstWord, findWord, withoutQuotes } from './find.ts';
import { headsOf, namesThing } from './heads.ts';
import type { Hint } from './hint.ts';
import type { Words } from './words/words.ts';

/** A word without content of its own, wherever it stands. */
export const hasVagueWord = (title: string, words: Words): boolean => vagueWord(title, words) !== null;

/** Words by which nobody could tell whether it came true; a figure in the same text says it after all. */
export const vagueWords = (title: string, words: Words): Hint | null =>
  figuresOf(title).length > 0 ? null : hint(vagueWord(title, words) ?? vagueVerb(title, words));

/**
 * The same of a key result, which names more things than an objective does: only where the text begins with
 * such a word is it the claim (`better search results`), else it may stand beside one (`a robust parser is …`);
 * and who improves a thing (`improve the template`) may mean the work.
 */
export const vagueKeyResult = (title: string, words: Words): Hint | null => {
  if (figuresOf(title).length > 0) return null;
  const verb = vagueVerb(title, words);
  const named = verb !== null && namesThing(title.slice(verb.span[1]), words);
  return hint(findWord(title, words.vagueAmounts) ?? firstVague(title, words) ?? (named ? null : verb));
};

const vagueWord = (text: string, words: Words): Found | null => {
  const title = withoutQuotes(text);
  return findWord(title, words.vague) ?? findWord(title, words.vagueAmounts);
};

const firstVague = (title: string, words: Words): Found | null => {
  const found = findWord(withoutQuotes(title), words.vague);
  const before = found
    ? title
        .slice(0, found.span[0])
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
    : [];
  return before.length <= 1 ? found : null;
};

const vagueVerb = (title: string, words: Words): Found | null => {
  const found = findFirstWord(title, words.vagueVerbs);
  if (!found) return null;
  const object = objectOf(title.slice(found.span[1]), words);
  return findWord(object, words.measured) || isShort(object, words) ? null : found;
};

/** What gets better, without what it is good for: `improve adoption`, not `improve docs for adoption`. */
const objectOf = (rest: string, { purposes }: Words): string => {
  const at = findWord(rest, purposes)?.span[0];
  return at === undefined ? rest : rest.slice(0, at);
};

/** A name in capitals, `MTTD` or `eNPS`, is as a rule that of a measure. */
const isShort = (object: string, words: Words): boolean =>
  headsOf(object, words).some((head) => /[A-Z]{3}/.test(head));

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
