/** What is wrong with a translation, judged against the English one. */
export type Messages = Record<string, { message: string }>;

/**
 * One line a defect, beginning with its key: missing, left over, empty, other placeholders than the English
 * message, a plural without one of the forms that the language has.
 */
export const defects = (locale: string, english: Messages, own: Messages): string[] => [
  ...Object.keys(english).flatMap((key) => (key in own ? [] : [`${key}: missing`])),
  ...Object.keys(own).flatMap((key) => (key in english || isForm(key, english) ? [] : [`${key}: left over`])),
  ...Object.entries(own).flatMap(([key, { message }]) => [
    ...(message.trim() === '' ? [`${key}: empty`] : []),
    ...(placeholders(message) === placeholders(wordsOf(key, english)) ? [] : [`${key}: other placeholders`]),
  ]),
  ...stemsOf(english).flatMap((stem) =>
    formsOf(locale)
      .map((form) => `${stem}_${form}`)
      .flatMap((key) => (key in own || key in english ? [] : [`${key}: a plural form is missing`])),
  ),
];

/** `one` and `other` in German; more where a language has more. Those of fractions (`many` in French) fall back. */
const formsOf = (locale: string): string[] => {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))];
};

const FORM = /_(zero|one|two|few|many|other)$/;

/** What stands before `_one` and `_other`, where both are there. */
const stemsOf = (english: Messages): string[] =>
  Object.keys(english)
    .filter((key) => key.endsWith('_one') && `${key.slice(0, -4)}_other` in english)
    .map((key) => key.slice(0, -4));

const isForm = (key: string, english: Messages): boolean =>
  FORM.test(key) && key.replace(FORM, '_one') in english && key.replace(FORM, '_other') in english;

const wordsOf = (key: string, english: Messages): string =>
  (english[key] ?? english[key.replace(FORM, '_other')])?.message ?? '';

const placeholders = (message: string): string => [...new Set(message.match(/\$\d/g))].sort().join(' ');
