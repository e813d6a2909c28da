/** Text that came from people or pages, on its way into a style sheet. */

/** `PAY-318`, upper case: nothing of it has a meaning in CSS. */
const KEY = /^[A-Z][A-Z0-9_]{0,79}-\d{1,12}$/;

/** True for what may stand in a selector as it is. */
export const isPlainKey = (key: string): boolean => KEY.test(key);

/**
 * A CSS string with any text in it. Quotes, backslashes, line ends and what could end a `<style>` are written
 * as escapes; the space ends each of them (CSS Syntax 3, section 4.3.7).
 */
export const cssString = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
  `"${text.replace(/["\\<>\u0000-\u001f\u007f]/g, (one) => `\\${(one.codePointAt(0) ?? 0).toString(16)} `)}"`;
