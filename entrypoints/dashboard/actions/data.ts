import type { DataActions } from '#components/dashboard/data/data-actions.ts';
import { ask } from '#utils/messaging/own-client.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { columnLabel } from '#utils/workspace/csv/cells.ts';
import { type CsvKind, importable, required } from '#utils/workspace/csv/columns.ts';
import { exportCsv } from '#utils/workspace/csv/export-csv.ts';
import { guessMapping, planCsv, readCsv } from '#utils/workspace/csv/plan-csv.ts';
import { importOutlines, isThere } from '#utils/workspace/edits/outlines.ts';
import type { Current, Editing } from './editing.ts';
import { importInSlices } from './import-in-slices.ts';

/** `current` as for `makeActions`; files are read and judged on this page, and only the edit goes out. */
export const dataActions = ({ edit }: Editing, current: () => Current | null): DataActions => {
  const shown = (): { document: TeamDocument; cycle: Cycle } | null => {
    const { document, cycle: id } = current() ?? {};
    const cycle = document?.cycles.find((one) => one.id === id) ?? document?.cycles[0];
    return document && cycle ? { document, cycle } : null;
  };
  const now = () => new Date().toISOString();
  return {
    exportCsv: async (kind) => {
      const { document } = shown() ?? {};
      return document ? csvOf(kind, document) : { ok: true, value: { text: '' } };
    },
    readCsv,
    guessMapping: (table) => guessMapping(table, table.kind),
    columnChoices: (kind) =>
      importable(kind).map((column) => ({
        column,
        label: columnLabel(column),
        needed: required(kind).includes(column),
      })),
    planCsv: (table, mapping) => {
      const at = shown();
      return at && planCsv(at.document, at.cycle, table, mapping, now());
    },
    importCsv: (plan, importing) => {
      const team = shown()?.document.team.id;
      const goesOn = () => shown()?.document.team.id === team;
      return importInSlices(plan, importing, (slice) => edit(() => slice), goesOn);
    },
    outlineKinds: (connection) => ask('outline-kinds', { connection }),
    outlines: (connection, kind, after) => ask('outlines', { connection, kind, after }),
    hasOutline: (outline) => {
      const at = shown();
      return at !== null && isThere(at.document, at.cycle.id, outline);
    },
    importOutlines: (chosen) => edit((document, cycle) => importOutlines(document, cycle.id, chosen)),
  };
};

/** Values and statuses of every cycle, as they are read now. */
const csvOf = async (kind: CsvKind, document: TeamDocument): Promise<Answer<{ text: string }>> => {
  const team = document.team.id;
  const of = kind === 'key-results' ? document.cycles.map(({ id }) => ({ team, cycle: id })) : [];
  const views = await ask('views', { of });
  return views.ok ? { ok: true, value: { text: exportCsv(kind, document, views.value) } } : views;
};
