import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { writeNumber } from './cells.ts';
import type { Column } from './columns.ts';
import { goalCells } from './goal-cells.ts';

/** What a file says of a key result, by column; its value and status are not the document's. */
export const keyResultCells = (
  { objectives, cycles }: Pick<TeamDocument, 'objectives' | 'cycles'>,
  keyResult: KeyResult,
): Partial<Record<Column, string>> => {
  const objective = objectives.find(({ id }) => id === keyResult.objective);
  return {
    cycle: cycles.find(({ id }) => id === objective?.cycle)?.name ?? '',
    objective: objective?.title ?? '',
    ambition: objective?.ambition ?? '',
    key_result: keyResult.title,
    short_name: keyResult.shortName,
    ...goalCells(keyResult.goal),
    unit: keyResult.unit,
    weight: writeNumber(keyResult.weight),
    role: keyResult.role,
    id: keyResult.id,
  };
};
