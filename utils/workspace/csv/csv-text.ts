/**
 * Comma-separated values by RFC 4180, as spreadsheets write and read them: separators other than the comma,
 * a byte order mark and every end of line are understood. A cell that a spreadsheet would take for a formula
 * is written with an apostrophe in front (OWASP, "CSV injection", read 2026-11), and read back without it.
 */
export type Separator = ',' | ';' | '\t';

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  line: number;
  cells: string[];
}

export interface CsvText {
  separator: Separator;
  /** Lines with nothing on them are left out. */
  rows: CsvRow[];
  /** The line of a quotation mark that is never closed; everything behind it is in one cell. */
  unclosed: number | null;
}

const BYTE_ORDER_MARK = '\uFEFF';
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const FORMULA = /^'*[=+\-@\t\r]/;

/** A negative number is no formula and stays a number. */
const guarded = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string): string =>
  cell === '' || /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as a file's text, with a byte order mark, without which Excel garbles what is not English. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK +
  rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');

/** One piece: a quoted cell (an open one runs to the end), a separator, an end of line, or plain text. */
const PIECE = /"((?:[^"]|"")*)("|$)|([,;\t])|(\r\n|\n|\r)|([^",;\t\r\n][^,;\t\r\n]*)/g;

interface Piece {
  kind: 'quoted' | 'separator' | 'end' | 'plain';
  text: string;
  line: number;
  open: boolean;
}

const ENDS = /\r\n|\n|\r/g;

function* pieces(text: string): Generator<Piece> {
  let line = 1;
  for (const [whole, cell, close, separator, end] of text.matchAll(PIECE)) {
    const kind =
      cell !== undefined ? 'quoted' : separator ? 'separator' : end !== undefined ? 'end' : 'plain';
    yield {
      kind,
      text: cell?.replaceAll('""', '"') ?? whole,
      line,
      open: cell !== undefined && close === '',
    };
    line += whole.match(ENDS)?.length ?? 0;
  }
}

/** What separates most on the first line, outside of quotation marks. */
const separatorOf = (text: string): Separator => {
  const found = { ',': 0, ';': 0, '\t': 0 };
  for (const piece of pieces(text)) {
    if (piece.kind === 'end') break;
    if (piece.kind === 'separator') found[piece.text as Separator] += 1;
  }
  return found['\t'] > Math.max(found[','], found[';']) ? '\t' : found[';'] > found[','] ? ';' : ',';
};

/** The rows of a file; whatever the text is, it has some. */
export const parseCsv = (file: string): CsvText => {
  const text = file.startsWith(BYTE_ORDER_MARK) ? file.slice(1) : file;
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let row: CsvRow | null = null;
  let unclosed: number | null = null;
  for (const piece of pieces(text)) {
    if (piece.kind === 'end') {
      row = null;
      continue;
    }
    if (row === null) {
      row = { line: piece.line, cells: [''] };
      rows.push(row);
    }
    if (piece.open) unclosed = piece.line;
    if (piece.kind === 'separator' && piece.text === separator) row.cells.push('');
    else row.cells.push((row.cells.pop() ?? '') + piece.text);
  }
  return {
    separator,
    unclosed,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) })),
  };
};
