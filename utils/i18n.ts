/** Strings for people, from `_locales` in the browser's language; English is the fallback. */
import { browser } from 'wxt/browser';

/**
 * The message named `key` with `$1..$9` replaced. An unknown key is returned as it is, so that a missing
 * string shows in a test or a screenshot instead of an empty place.
 */
export const t = (key: string, ...args: (string | number)[]): string => {
  // WXT narrows the type to keys it has generated; ours are also made from codes (`problem_offline_title`).
  const i18n = browser.i18n as unknown as { getMessage(name: string, substitutions: string[]): string };
  return i18n.getMessage(key, args.map(String)) || key;
};

/** `key_one` or `key_other` by the language's own rules, with the number as `$1`. */
export const plural = (key: string, count: number, ...args: (string | number)[]): string => {
  const form = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count);
  const exact = t(`${key}_${form}`, count, ...args);
  return exact === `${key}_${form}` ? t(`${key}_other`, count, ...args) : exact;
};

/** The language that dates and numbers are written in. */
export const language = (): string => browser.i18n.getUILanguage();
