import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import { guessMapping, planCsv, readCsv } from '#utils/workspace/csv/plan-csv.ts';
import { slicesOf } from '#utils/workspace/csv/slices.ts';
import { quarter } from '../../okr/build.ts';
import { workspaceOf } from '../documents.ts';

export const NOW = '2026-11-22T12:00:00.000Z';

/** What importing the file would do. */
export const planned = (document: TeamDocument, text: string, kind?: CsvKind) => {
  const table = readCsv(text);
  const as = { ...table, kind: kind ?? table.kind };
  return planCsv(document, document.cycles.at(-1) ?? quarter, as, guessMapping(table, as.kind), NOW);
};

/** What is in the document once the file was imported, and once that was undone. */
export const imported = (document: TeamDocument, text: string) => {
  const workspace = workspaceOf(document);
  const before = workspace.document();
  const plan = planned(document, text);
  const inverses = slicesOf(plan, 'import', 50).map(({ edit }) => workspace.edit(edit));
  const after = workspace.document();
  for (const inverse of inverses.toReversed()) workspace.apply(inverse);
  return { plan, after, before, undone: workspace.document() };
};
