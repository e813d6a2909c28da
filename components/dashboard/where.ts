import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { CLOSE_CYCLE, NEW_OBJECTIVE, SUMMARY } from './record-words.ts';
import type { Screen } from './route.ts';

/** Words that stand in an address of a screen in the place of a record. */
const WORDS: Partial<Record<Screen, readonly string[]>> = {
  objectives: [NEW_OBJECTIVE],
  week: [SUMMARY],
  review: [CLOSE_CYCLE],
  settings: ['trackers', 'data', 'data/csv', 'data/tracker'],
};

/** Screens whose addresses point at no objective or key result of the cycle: whether the team has the other thing. */
const OTHERS: Partial<Record<Screen, (record: string, document: TeamDocument) => boolean>> = {
  history: (record, { lessons, objectives, cycles }) => {
    const cycle = objectives.find(({ id }) => id === record)?.cycle;
    const isClosed = cycles.some(({ id, closedAt }) => id === cycle && closedAt);
    return isClosed && lessons.some(({ objective }) => objective === record);
  },
  health: (record, { kpis }) => kpis.some(({ id }) => id === record),
  settings: () => false,
};

/** The others say themselves what they do not have. */
const POINTING: readonly Screen[] = ['objectives', 'week', 'review'];

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
  if (record === null || WORDS[screen]?.includes(record) || !view || !document) return HERE;
  const has = OTHERS[screen];
  if (has) return has(record, document) ? HERE : { in: 'nowhere' };
  if (!POINTING.includes(screen)) return HERE;
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
