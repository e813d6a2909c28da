import type { Words } from './words/words.ts';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’-]*|[^\p{L}\p{N}\s'’"“”-]/gu;
const WORD = /^[\p{L}\p{N}]/u;
const JOIN = /^[,/+&]$/;

/**
 * The last word of each thing that a text names before it says what for, where or how:
 * `a new app and an API for partners` → app, API. In English that word says what kind of thing it is.
 */
export const headsOf = (text: string, { joins, phraseEnds }: Words): string[] => {
  const heads: string[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const joined = JOIN.test(word) || joins.has(word);
    if (joined && last !== '') heads.push(last);
    if (!joined && (!WORD.test(word) || phraseEnds.has(word))) break;
    last = joined ? '' : token;
  }
  return last === '' ? heads : [...heads, last];
};

/** `platform` and `platforms`, `mobile-app`, `processes`, `policies`: a thing that can be made and then is there. */
export const isThing = (word: string, { things }: Words): boolean => {
  const own = word.slice(word.lastIndexOf('-') + 1).toLowerCase();
  return [own, own.replace(/s$/, ''), own.replace(/es$/, ''), own.replace(/ies$/, 'y')].some((form) =>
    things.has(form),
  );
};

/** Whether it names a thing to be made or to be made better, rather than what that changes. */
export const namesThing = (text: string, words: Words): boolean =>
  headsOf(text, words).some((head) => isThing(head, words));
