/** What importing a file would do, row by row, and the edit that does it. */
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Change, Edit } from '../change.ts';
import type { Column } from './columns.ts';
import type { CsvRow } from './csv-text.ts';

/** A file's rows, and what they are held against. */
export interface CsvInput {
  document: TeamDocument;
  /** The one looked at, for rows that name none. */
  cycle: Cycle;
  rows: readonly CsvRow[];
  mapping: readonly (Column | null)[];
  /** ISO instant: a check-in cannot be later, and a goal that changes in a running cycle is logged with it. */
  now: string;
}

/** A cell that would change; `from` is empty for what is new. */
export interface CellChange {
  column: Column;
  from: string;
  to: string;
}

export interface CsvPlanRow {
  line: number;
  /** What the row is about, as it stands in the file. */
  title: string;
  what: 'new' | 'changed' | 'same' | 'refused';
  changes: CellChange[];
  /** A sentence, for what is refused. */
  why: string;
}

export interface CsvPlan {
  rows: CsvPlanRow[];
  /** Row by row what is not refused; what belongs to one row must be applied together. */
  changes: Change[][];
  /** What undo calls so many rows. */
  label: (taken: number) => Edit['label'];
}

/** The text of a row's cell by meaning; empty where the file says nothing. */
export type Said = (column: Column) => string;

export const reader =
  ({ cells }: CsvRow, mapping: readonly (Column | null)[]): Said =>
  (column) =>
    (cells[mapping.indexOf(column)] ?? '').trim();

/** Thrown for a row that cannot be taken over; the message is a sentence for people. */
export class RowRefused extends Error {
  override name = 'RowRefused';
}

export interface Judged {
  what: 'new' | 'changed' | 'same';
  changes: CellChange[];
  edit: Change[];
}

/** Judges row after row; one that is refused costs itself alone. */
export const planRows = (
  rows: readonly CsvRow[],
  mapping: readonly (Column | null)[],
  label: (taken: number) => Edit['label'],
  judge: (said: Said, row: CsvRow) => Judged,
): CsvPlan => {
  const changes: Change[][] = [];
  const planned = rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row): CsvPlanRow => {
      const said = reader(row, mapping);
      const head = { line: row.line, title: said('key_result') || said('objective') };
      try {
        const { edit, ...judged } = judge(said, row);
        if (edit.length > 0) changes.push(edit);
        return { ...head, ...judged, why: '' };
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error;
        return { ...head, what: 'refused', changes: [], why: error.message };
      }
    });
  return { rows: planned, changes, label };
};
