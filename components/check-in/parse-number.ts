import { language } from '#utils/i18n.ts';

/**
 * A number as people type it: in their language's own way ("1.234,5" in German), in that of another
 * ("1,234.5"), or the plain one ("1234.5"), with any dash as its minus. Null for nothing; undefined for what is no
 * number, or one too long to be any.
 */
export const parseNumber = (text: string): number | null | undefined => {
  const bare = text.replace(/[\s%’']/g, '').replace(/[−–]/, '-');
  if (bare === '') return null;
  const plain = withPoint(bare);
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
};

/** Without grouping, and with a point before the decimals. */
const withPoint = (bare: string): string => {
  const comma = decimalIn(bare) === ',';
  return comma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
};

/** Of two different marks the last one; a single one groups where the language groups so and three digits follow. */
const decimalIn = (bare: string): ',' | '.' => {
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const own = ownDecimal();
  const other = own === ',' ? '.' : ',';
  if (!bare.includes(other)) return own;
  const grouped = other === '.' ? /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/ : /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;
  return grouped.test(bare) ? own : other;
};

const ownDecimal = (): ',' | '.' => {
  const parts = new Intl.NumberFormat(language()).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
};

/** What a field that started with `given` says now: what reads the same is the same, whatever digits were shown. */
export const typedNumber = (text: string, given: number | null): number | null | undefined =>
  text === editable(given) ? given : parseNumber(text);

/** A number for a field to start with: no grouping, and the hyphen that a keyboard has, so that it can be edited. */
export const editable = (value: number | null): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(language(), { useGrouping: false, maximumFractionDigits: 4 }).format(value);
