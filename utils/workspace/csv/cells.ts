/** Single values as a file's cells hold them, and back. What cannot be read is a `RowRefused`. */
import { listOf, t } from '#utils/i18n.ts';
import type { Column } from './columns.ts';
import { RowRefused, type Said } from './csv-plan.ts';

export const writeNumber = (value: number | null): string => (value === null ? '' : String(value));

/** Without spaces, apostrophes and the sign of per cent; the minus as in code. */
export const tidyNumber = (text: string): string =>
  text
    .trim()
    .replace(/[\s\u202f'’]|%$/g, '')
    .replace('−', '-');

/** `1234.5`, `1,234.5`, `1.234,5`, `12,5`, `99 %`: of two signs the last one is the decimal one. */
const plainNumber = (text: string): string => {
  const tidy = tidyNumber(text);
  const [comma, dot] = [tidy.lastIndexOf(','), tidy.lastIndexOf('.')];
  if (comma < 0) return /^-?\d{1,3}(\.\d{3}){2,}$/.test(tidy) ? tidy.replaceAll('.', '') : tidy;
  if (dot > comma) return tidy.replaceAll(',', '');
  if (dot >= 0) return tidy.replaceAll('.', '').replace(',', '.');
  return /^-?[1-9]\d{0,2}(,\d{3})+$/.test(tidy) ? tidy.replaceAll(',', '') : tidy.replace(',', '.');
};

/** Null for an empty cell. */
export const readNumber = (said: Said, column: Column): number | null => {
  const text = said(column);
  const value = Number(plainNumber(text));
  if (text === '') return null;
  if (!Number.isFinite(value)) throw new RowRefused(t('csv_why_number', text, columnLabel(column)));
  return value;
};

/** One of a few words, whatever its case and whether it is written with spaces; null for an empty cell. */
export const readWord = <T extends string>(said: Said, column: Column, words: readonly T[]): T | null => {
  const text = said(column);
  if (text === '') return null;
  const wanted = text.toLowerCase().replace(/[\s_]+/g, '-');
  const found = words.find((word) => word === wanted);
  if (found === undefined)
    throw new RowRefused(t('csv_why_word', text, columnLabel(column), listOf(words, 'or')));
  return found;
};

/** `2026-11-22`, `22.11.2026` or a whole moment; a day becomes its noon. */
export const readMoment = (said: Said, column: Column): string => {
  const text = said(column);
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  const moment = /^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T12:00:00.000Z` : iso;
  const time = /^\d{4}-\d\d-\d\dT/.test(moment) ? Date.parse(moment) : Number.NaN;
  const rolledOver = Number.isNaN(time) || !isDay(moment.slice(0, 10));
  if (rolledOver) throw new RowRefused(t('csv_why_date', text));
  return new Date(time).toISOString();
};

/** 30 February is none, though `Date` would take it for a day of March. */
const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

export const columnLabel = (column: Column): string => t(`csv_column_${column}`);
