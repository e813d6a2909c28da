import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { columnLabel } from './cells.ts';
import { type Column, type CsvKind, guessColumns, guessKind } from './columns.ts';
import type { CsvPlan } from './csv-plan.ts';
import { type CsvRow, parseCsv, type Separator } from './csv-text.ts';
import { withDecimalPoints } from './decimal-comma.ts';
import { planCheckIns } from './plan-check-ins.ts';
import { planKeyResults } from './plan-key-results.ts';

/** A file as it was read, before anybody said what its columns mean. */
export interface CsvTable {
  heads: string[];
  rows: CsvRow[];
  separator: Separator;
  kind: CsvKind;
  /** The line of a quotation mark that is never closed. */
  unclosed: number | null;
}

/** The first row has the heads. */
export const readCsv = (text: string): CsvTable => {
  const { rows, separator, unclosed } = parseCsv(text);
  const [first, ...rest] = rows;
  const heads = first?.cells ?? [];
  return { heads, rows: rest, separator, kind: guessKind(heads, columnLabel), unclosed };
};

/** What each of the file’s columns means, by its head; null for one that is not known here. */
export const guessMapping = ({ heads }: CsvTable, kind: CsvKind): (Column | null)[] =>
  guessColumns(heads, kind, columnLabel);

/** What the table would change, with the columns meaning what `mapping` says. */
export const planCsv = (
  document: TeamDocument,
  cycle: Cycle,
  table: Pick<CsvTable, 'rows' | 'separator' | 'kind'>,
  mapping: readonly (Column | null)[],
  now: string,
): CsvPlan => {
  const plan = table.kind === 'key-results' ? planKeyResults : planCheckIns;
  return plan({ document, cycle, rows: withDecimalPoints(table, mapping), mapping, now });
};
