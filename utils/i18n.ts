/** Strings for people, from `_locales` in the browser's language; English is the fallback. */
import { browser } from 'wxt/browser';
import { listed } from './okr/listed.ts';

/**
 * The message named `key` with `$1..$9` replaced; numbers are written as the language does. An unknown key
 * is returned as it is, so that a missing string shows in a test or a screenshot instead of an empty place.
 */
export const t = (key: string, ...args: (string | number)[]): string => {
  // WXT narrows the type to keys it has generated; ours are also made from codes (`problem_offline_title`).
  const i18n = browser.i18n as unknown as { getMessage(name: string, substitutions: string[]): string };
  return i18n.getMessage(key, args.map(written)) || key;
};

/** Building a number format is slow, and short numbers look the same in every language that we speak. */
const written = (arg: string | number): string => {
  if (typeof arg === 'string') return arg;
  const short = Number.isInteger(arg) && Math.abs(arg) < 1000;
  // A true minus sign, as in utils/okr/format.ts.
  return (short ? String(arg) : new Intl.NumberFormat(language()).format(arg)).replace('-', '−');
};

/** `key_one` or `key_other` by the language's own rules, with the number as `$1`. */
export const plural = (key: string, count: number, ...args: (string | number)[]): string => {
  const form = new Intl.PluralRules(language()).select(count);
  const exact = t(`${key}_${form}`, count, ...args);
  return exact === `${key}_${form}` ? t(`${key}_other`, count, ...args) : exact;
};

/** Names in a row, joined by `and` or `or` as the language does. */
export const listOf = (names: readonly string[], joined: 'and' | 'or' = 'and'): string =>
  listed(names, language(), joined);

/**
 * The language that dates and numbers are written in and plurals follow: the browser's with its region
 * (`de-AT`) where our words are in that language, else that of our words, so that no French date stands in
 * an English sentence.
 */
export const language = (): string => {
  const words = t('ui_language');
  const own = browser.i18n.getUILanguage();
  // A page's script that has outlived its extension has no words any more.
  return words === own.split('-')[0] || words === 'ui_language' ? own : words;
};
