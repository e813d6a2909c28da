import type { Change, Edit } from '../change.ts';
import type { CsvPlan } from './csv-plan.ts';

/** About a thousand check-ins: answered in a fraction of a second, so that one sees it move and can stop it. */
const MOST = 10_000;

export interface Slice {
  edit: Edit;
  /** Rows that are taken over once it is stored, with those of the slices before it. */
  rows: number;
}

/** The plan as edits of no more than so many changes, cut between rows, that are one step of undo named `step`. */
export const slicesOf = ({ changes, label }: CsvPlan, step: string, most = MOST): Slice[] => {
  const slices: Slice[] = [];
  let open: Change[] = [];
  const close = (rows: number) => {
    if (open.length > 0) slices.push({ edit: { label: label(rows), changes: open, step }, rows });
    open = [];
  };
  changes.forEach((row, before) => {
    if (open.length + row.length > most) close(before);
    open.push(...row);
  });
  close(changes.length);
  return slices;
};
