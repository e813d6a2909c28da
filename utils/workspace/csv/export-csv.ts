/** A team's key results and check-ins as files for a spreadsheet; no person is in them. */
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { columnLabel, writeNumber } from './cells.ts';
import { checkInCells } from './check-in-cells.ts';
import { type Column, type CsvKind, columnsOf } from './columns.ts';
import { writeCsv } from './csv-text.ts';
import { keyResultCells } from './key-result-cells.ts';

type Cells = Partial<Record<Column, string>>;

/** `views` are the cycles of the team as read now, for values and statuses. */
export const exportCsv = (kind: CsvKind, document: TeamDocument, views: readonly TeamView[] = []): string => {
  const columns = columnsOf(kind);
  const rows = kind === 'key-results' ? keyResultRows(document, views) : checkInRows(document);
  return writeCsv([columns.map(columnLabel), ...rows.map((cells) => columns.map((one) => cells[one] ?? ''))]);
};

/** In the order of cycles, objectives and key results, as on the screen. */
const keyResultRows = (document: TeamDocument, views: readonly TeamView[]): Cells[] => {
  const shown = new Map(
    views
      .flatMap(({ objectives }) => objectives.flatMap(({ keyResults }) => keyResults))
      .map((one) => [one.id, one]),
  );
  const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
  return document.cycles.flatMap(({ id: cycle }) =>
    document.objectives
      .filter((objective) => objective.cycle === cycle)
      .toSorted(byOrder)
      .flatMap(({ id }) => document.keyResults.filter(({ objective }) => objective === id).toSorted(byOrder))
      .map((keyResult) => {
        const view = shown.get(keyResult.id);
        return {
          ...keyResultCells(document, keyResult),
          value: writeNumber(view?.number ?? null),
          status: view?.status ?? '',
        };
      }),
  );
};

/** Oldest first; those of removed key results are not told. */
const checkInRows = (document: TeamDocument): Cells[] => {
  const there = new Set(document.keyResults.map(({ id }) => id));
  return document.checkIns
    .filter(({ keyResult }) => there.has(keyResult))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((checkIn) => checkInCells(document, checkIn));
};
