import type { Importing } from '#components/dashboard/data/data-actions.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Edit } from '#utils/workspace/change.ts';
import type { CsvPlan } from '#utils/workspace/csv/csv-plan.ts';
import { slicesOf } from '#utils/workspace/csv/slices.ts';
import { newId } from '#utils/workspace/new-id.ts';

/**
 * Sends slice after slice until all is stored, one fails, it is stopped, or `goesOn` says that something else
 * is shown by now. Answers how many rows were taken over; one undo takes them back.
 */
export const importInSlices = async (
  plan: CsvPlan,
  { signal, onRows }: Importing,
  send: (edit: Edit) => Promise<Answer<null>>,
  goesOn: () => boolean,
): Promise<Answer<number>> => {
  let taken = 0;
  for (const { edit, rows } of slicesOf(plan, newId())) {
    if (signal.aborted || !goesOn()) break;
    const answer = await send(edit);
    if (!answer.ok) return answer;
    taken = rows;
    onRows(taken);
  }
  return { ok: true, value: taken };
};
