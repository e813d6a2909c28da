/**
 * Numbers and days as people read them: with a true minus sign, as wide as the plus, where Intl writes a hyphen in
 * English and German (screen readers pass a hyphen over). Files for other programs write numbers as code does.
 */

const NARROW_NO_BREAK_SPACE = '\u202f';
const MOST_DECIMALS = 6;

const formats = new Map<string, Intl.NumberFormat>();

const numberFormat = (locale: string, least: number, most: number, plain: boolean): Intl.NumberFormat => {
  const key = `${locale} ${least} ${most} ${plain}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    notation: plain ? 'standard' : 'scientific',
  });
  formats.set(key, made);
  return made;
};

const write = (format: Intl.NumberFormat, value: number): string => {
  const text = format.format(value);
  const isZero = !/[1-9]/.test(text);
  return text.replaceAll('-', isZero ? '' : '−');
};

/**
 * A number with as many decimals as help: one from a hundred on, two below, more where the goal has more
 * (99.95 must not read as 100), and enough to show a small number at all. What is no number is a dash.
 */
export const formatNumber = (value: number, locale: string, decimals = 0): string => {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const small = size > 0 && size < 1 ? 1 - Math.floor(Math.log10(size)) : 0;
  const digits = Math.max(decimals, size >= 100 ? 1 : 2, small);
  const plain = size < 1e15 && (size === 0 || size >= 10 ** -MOST_DECIMALS);
  return write(numberFormat(locale, 0, Math.min(digits, MOST_DECIMALS), plain), value);
};

/** A ratio with exactly two decimals, cut rather than rounded: 0.899 is not 0.90 when 0.90 is the bound. */
export const formatRatio = (value: number, locale: string): string =>
  write(numberFormat(locale, 2, 2, true), Math.floor(value * 100 + 1e-6) / 100);

/** A score with exactly one decimal. */
export const formatTenths = (value: number, locale: string): string =>
  write(numberFormat(locale, 1, 1, true), value);

/** A fraction as whole per cent: 0.354 is `35 %`. */
export const formatPercent = (fraction: number, locale: string): string =>
  withUnit(write(numberFormat(locale, 0, 0, true), Math.round(fraction * 100)), '%');

const days = new Map<string, Intl.DateTimeFormat>();

/** Kept, for one takes longer to make than all else of a line. Throws for a zone that the browser does not know. */
const dayFormat = (timeZone: string, locale: string): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone}`;
  const known = days.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone });
  days.set(key, made);
  return made;
};

/** A day of an instant in a zone, `10 November`. */
export const formatDay = (at: string, timeZone: string, locale: string): string => {
  try {
    return dayFormat(timeZone, locale).format(new Date(at));
  } catch {
    return at.slice(0, 10);
  }
};

/** The unit behind the number, where there is one; per cent stands closer. */
export const withUnit = (text: string, unit: string): string => {
  if (unit === '') return text;
  return unit === '%' ? `${text}${NARROW_NO_BREAK_SPACE}%` : `${text} ${unit}`;
};

/** How many decimals a number is written with, up to six. */
export const decimalsOf = (value: number): number => {
  const text = Math.abs(value) < 1e15 ? value.toFixed(MOST_DECIMALS).replace(/0+$/, '') : '';
  return text.split('.')[1]?.length ?? 0;
};
