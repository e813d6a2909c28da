import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { writeNumber } from './cells.ts';
import type { Column } from './columns.ts';

/** What a file says of a check-in, by column; the moment in UTC. */
export const checkInCells = (
  { objectives, cycles, keyResults }: Pick<TeamDocument, 'objectives' | 'cycles' | 'keyResults'>,
  checkIn: CheckIn,
): Partial<Record<Column, string>> => {
  const keyResult = keyResults.find(({ id }) => id === checkIn.keyResult);
  const objective = objectives.find(({ id }) => id === keyResult?.objective);
  return {
    cycle: cycles.find(({ id }) => id === objective?.cycle)?.name ?? '',
    objective: objective?.title ?? '',
    key_result: keyResult?.title ?? '',
    date: new Date(checkIn.at).toISOString(),
    value: writeNumber(checkIn.value),
    confidence: writeNumber(checkIn.confidence),
    status: checkIn.status ?? '',
    note: checkIn.note,
    way_back: checkIn.wayBack,
    source: checkIn.source,
    id: checkIn.id,
  };
};
