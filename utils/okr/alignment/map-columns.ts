/** A team's objectives and key results as a column of the map, with where each of them stands. */
import type { ObjectiveId, TeamId } from '../model/ids.ts';
import type { KeyResultAcross, ViewAcross } from './across.ts';

/** Sizes in px: columns with a gap that lines can run in, two lines for a title, a row a key result. */
export const COLUMN = 232;
/** Four teams side by side fit a window of 1280 px with a scroll bar. */
export const GAP = 48;
export const HEAD = 44;
export const TITLE = 44;
export const ROW = 26;
/** Lines end beside the words, not on them. */
export const ASIDE = 7;
const BETWEEN = 28;

export interface MapKeyResult {
  view: KeyResultAcross;
  y: number;
}

export interface MapObjective {
  id: ObjectiveId;
  title: string;
  draft: boolean;
  y: number;
  keyResults: MapKeyResult[];
}

export interface MapTeam {
  id: TeamId;
  name: string;
  x: number;
  objectives: MapObjective[];
}

/** The column of a team, the `index`th from the left; what was closed before its cycle was given up. */
export const columnOf = (view: ViewAcross, index: number, overWith: ReadonlySet<ObjectiveId>): MapTeam => {
  let y = HEAD;
  const objectives = view.objectives
    .filter(({ id, state }) => state !== 'closed' || overWith.has(id))
    .map(({ id, title, state, keyResults }): MapObjective => {
      const top = y;
      y += TITLE + keyResults.length * ROW + BETWEEN;
      return {
        id,
        title,
        draft: state === 'draft',
        y: top,
        keyResults: keyResults.map((keyResult, row) => ({ view: keyResult, y: top + TITLE + row * ROW })),
      };
    });
  return { id: view.team.id, name: view.team.name, x: index * (COLUMN + GAP), objectives };
};

/** Where a column ends. */
export const footOf = (objectives: readonly MapObjective[]): number => {
  const last = objectives.at(-1);
  return last ? last.y + TITLE + last.keyResults.length * ROW : HEAD;
};
