import type { Outline, OutlineKind, Outlines } from '#utils/messaging/outlines.ts';
import type { Column, CsvKind } from '#utils/workspace/csv/columns.ts';
import type { CsvPlan } from '#utils/workspace/csv/csv-plan.ts';
import type { CsvTable } from '#utils/workspace/csv/plan-csv.ts';
import type { ChosenOutline } from '#utils/workspace/edits/outlines.ts';
import type { Asked } from '../asked.ts';

/** What a file's columns mean, one by one; null is not taken over. */
export type Mapping = readonly (Column | null)[];

/** What a column can be taken for; without the needed ones no row means anything. */
export interface ColumnChoice {
  column: Column;
  label: string;
  needed: boolean;
}

/** How far an import is, and how it is stopped; what it took until then stays. */
export interface Importing {
  signal: AbortSignal;
  onRows(taken: number): void;
}

/** Files and trackers, in and out. Each import is one step of undo, of the team that is shown. */
export interface DataActions {
  exportCsv(kind: CsvKind): Asked<{ text: string }>;
  readCsv(text: string): CsvTable;
  guessMapping(table: CsvTable): Mapping;
  columnChoices(kind: CsvKind): ColumnChoice[];
  /** Null before a team is shown. */
  planCsv(table: CsvTable, mapping: Mapping): CsvPlan | null;
  /** Answers how many rows were taken over. */
  importCsv(plan: CsvPlan, importing: Importing): Asked<number>;
  outlineKinds(connection: string): Asked<OutlineKind[]>;
  /** From the beginning, or what comes after a page. */
  outlines(connection: string, kind: string, after: string | null): Asked<Outlines>;
  /** The cycle has an objective of that name. */
  hasOutline(outline: Outline): boolean;
  importOutlines(chosen: readonly ChosenOutline[]): Asked<null>;
}
