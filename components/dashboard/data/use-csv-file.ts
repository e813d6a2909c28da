import { useMemo, useState } from 'react';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import type { CsvPlan } from '#utils/workspace/csv/csv-plan.ts';
import type { CsvTable } from '#utils/workspace/csv/plan-csv.ts';
import type { Asked } from '../asked.ts';
import type { DataActions, Importing, Mapping } from './data-actions.ts';

interface CsvFile {
  name: string;
  table: CsvTable;
  mapping: Mapping;
}

/** A file that was read: what its columns mean, what it would change in the document, and the change itself. */
export const useCsvFile = (actions: DataActions, document: TeamDocument | null) => {
  const [file, setFile] = useState<CsvFile | null>(null);
  /** What is being imported: it is judged once, however the document changes under it. */
  const [held, setHeld] = useState<CsvPlan | null>(null);
  const choices = file ? actions.columnChoices(file.table.kind) : [];
  const missing = choices.filter(({ column, needed }) => needed && !file?.mapping.includes(column));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit elsewhere makes another document, and so another plan.
  const plan = useMemo(
    () => held ?? (file && missing.length === 0 ? actions.planCsv(file.table, file.mapping) : null),
    [file, held, held ? null : document],
  );
  const open = (name: string, table: CsvTable) =>
    setFile({ name, table, mapping: actions.guessMapping(table) });
  const runPlan = async (importing: Importing): Asked<number> => {
    if (!plan) return { ok: true, value: 0 };
    setHeld(plan);
    const answer = await actions.importCsv(plan, importing);
    setHeld(null);
    return answer;
  };
  return {
    file,
    choices,
    /** Columns that the rows cannot do without. */
    missing,
    plan,
    /** Rows that the plan would take over. */
    taken: takenOf(plan),
    read: (text: string, name: string) => open(name, actions.readCsv(text)),
    asKind: (kind: CsvKind) => file && open(file.name, { ...file.table, kind }),
    map: (mapping: Mapping) => file && setFile({ ...file, mapping }),
    runPlan,
    close: () => setFile(null),
  };
};

const takenOf = (plan: CsvPlan | null): number =>
  plan?.rows.filter(({ what }) => what === 'new' || what === 'changed').length ?? 0;
