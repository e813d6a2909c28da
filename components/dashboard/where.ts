import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { CLOSE_CYCLE, NEW_OBJECTIVE, SUMMARY } from './record-words.ts';
import type { Screen } from './route.ts';

/** Screens whose address may point at an objective or a key result, with the words that stand in its place. */
const POINTING: Partial<Record<Screen, readonly string[]>> = {
  objectives: [NEW_OBJECTIVE],
  week: [SUMMARY],
  review: [CLOSE_CYCLE],
};

/** Where what an address points at is: in what is shown, in another cycle of the team, or nowhere. */
export type Where =
  | { in: 'view' }
  | { in: 'cycle'; cycle: { id: CycleId; name: string } }
  | { in: 'nowhere' };

const HERE: Where = { in: 'view' };

export const whereIs = (
  screen: Screen,
  record: string | null,
  view: TeamView | null,
  document: TeamDocument | null,
): Where => {
  const words = POINTING[screen];
  if (!words || record === null || words.includes(record) || !view || !document) return HERE;
  const id = record.replace(/^new\//, '');
  const shown = view.objectives.some(
    (objective) => objective.id === id || objective.keyResults.some((below) => below.id === id),
  );
  if (shown) return HERE;
  const above = document.keyResults.find((one) => one.id === id)?.objective ?? id;
  const objective = document.objectives.find((one) => one.id === above);
  const cycle = document.cycles.find((one) => one.id === objective?.cycle);
  return cycle && cycle.id !== view.cycle?.id
    ? { in: 'cycle', cycle: { id: cycle.id, name: cycle.name } }
    : { in: 'nowhere' };
};
