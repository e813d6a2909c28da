import { tidyNumber } from './cells.ts';
import type { Column } from './columns.ts';
import type { CsvRow, Separator } from './csv-text.ts';

const NUMBERS: readonly Column[] = ['baseline', 'target', 'lower', 'upper', 'value', 'confidence', 'weight'];

const WITH_COMMA = /^-?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/;
const WITH_POINT = /^-?(\d+|[1-9]\d{0,2}(,\d{3})+)\.\d+$/;
/** One sign and three digits behind it: it may group, and it may begin the decimals. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The rows with a point before the decimals, where the file writes a comma there: one of its numbers can be read
 * no other way, or it is separated by semicolons, which spreadsheets do where the comma is taken, and no number
 * speaks against it. Elsewhere they are as they were.
 */
export const withDecimalPoints = (
  { rows, separator }: { rows: readonly CsvRow[]; separator: Separator },
  mapping: readonly (Column | null)[],
): readonly CsvRow[] => {
  const isNumber = mapping.map((column) => column !== null && NUMBERS.includes(column));
  const clear = rows
    .flatMap(({ cells }) => cells.filter((_, at) => isNumber[at]).map(tidyNumber))
    .filter((number) => !EITHER.test(number));
  const hasComma = clear.some((number) => number.includes(',') && WITH_COMMA.test(number));
  const hasPoint = clear.some((number) => WITH_POINT.test(number));
  if (!hasComma && (separator !== ';' || hasPoint)) return rows;
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, at) => (isNumber[at] ? withPoint(cell) : cell)),
  }));
};

/** What is written in another way is left to be read, or refused, as it stands. */
const withPoint = (cell: string): string => {
  const number = tidyNumber(cell);
  return WITH_COMMA.test(number) ? number.replaceAll('.', '').replace(',', '.') : cell;
};
