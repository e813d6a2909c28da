/** What turns a message key into words in the viewer's language; injected, so that this folder stays pure. */
export interface Words {
  /** The message of that key, `$1..$9` replaced: `t` of `utils/i18n.ts`, or a fake in tests. */
  say: (key: string, ...args: (string | number)[]) => string;
  /** BCP 47, for numbers and dates. */
  locale: string;
}

/** `key_one`, `key_few` … by the rules of the language, `key_other` where it has no message of its own. */
export const sayCount = (words: Words, key: string, count: number, ...args: (string | number)[]): string => {
  const exact = `${key}_${new Intl.PluralRules(words.locale).select(count)}`;
  const text = words.say(exact, ...args);
  return text === exact || text === '' ? words.say(`${key}_other`, ...args) : text;
};
