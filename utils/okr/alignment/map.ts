/** Teams side by side with what leads from one to another, and where each of them stands on the map. */
import type { DependencyState } from '../model/dependency.ts';
import type { KeyResultId, ObjectiveId, TeamId } from '../model/ids.ts';
import type { KeyResultAcross, TeamAcross, ViewAcross } from './across.ts';
import { sideBySide } from './side-by-side.ts';

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

export interface MapEdge {
  id: string;
  kind: 'supports' | 'waits';
  state: DependencyState | null;
  /** What it joins, to light it up with either end. */
  ends: [from: string, to: string];
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface AlignmentMap {
  teams: MapTeam[];
  edges: MapEdge[];
  width: number;
  height: number;
}

/** Teams that have to do with each other stand together; what points at something that cannot be read has no line. */
export const alignmentMap = (
  documents: readonly TeamAcross[],
  views: readonly ViewAcross[],
): AlignmentMap => {
  const order = sideBySide(
    views.map(({ team }) => team.id),
    documents,
  );
  const teams = views
    .toSorted((a, b) => order.indexOf(a.team.id) - order.indexOf(b.team.id))
    .map((view, index) => teamAt(view, index));
  const places = placesOf(teams);
  const edges = documents.flatMap((document) => [...supports(document, places), ...waits(document, places)]);
  const feet = teams.map(({ objectives }) => footOf(objectives));
  return {
    teams,
    edges,
    width: Math.max(0, teams.length * (COLUMN + GAP) - GAP),
    height: Math.max(HEAD, ...feet),
  };
};

const teamAt = (view: ViewAcross, index: number): MapTeam => {
  let y = HEAD;
  const objectives = view.objectives
    .filter(({ state }) => state !== 'closed')
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

const footOf = (objectives: readonly MapObjective[]): number => {
  const last = objectives.at(-1);
  return last ? last.y + TITLE + last.keyResults.length * ROW : HEAD;
};

interface Place {
  x: number;
  /** The middle of its first line. */
  y: number;
}

type Places = ReadonlyMap<string, Place>;

const placesOf = (teams: readonly MapTeam[]): Places =>
  new Map(
    teams.flatMap(({ id, x, objectives }): [string, Place][] => [
      [`team ${id}`, { x, y: HEAD / 2 }],
      ...objectives.flatMap((objective): [string, Place][] => [
        [objective.id, { x, y: objective.y + TITLE / 4 }],
        ...objective.keyResults.map(({ view, y }): [string, Place] => [view.id, { x, y: y + ROW / 2 }]),
      ]),
    ]),
  );

const supports = ({ objectives }: TeamAcross, places: Places): MapEdge[] =>
  objectives.flatMap(({ id, supports: above }) =>
    above.flatMap(({ objective }) => edge('supports', id, objective, null, places)),
  );

const waits = ({ dependencies }: TeamAcross, places: Places): MapEdge[] =>
  dependencies.flatMap(({ keyResult, on, state }) =>
    edge('waits', keyResult, on.keyResult ?? `team ${on.team}`, state, places),
  );

/** From the side of one that looks towards the other; in one column both ends are on its right. */
const edge = (
  kind: MapEdge['kind'],
  from: KeyResultId | ObjectiveId,
  to: string,
  state: MapEdge['state'],
  places: Places,
): MapEdge[] => {
  const [a, b] = [places.get(from), places.get(to)];
  if (!a || !b) return [];
  return [
    {
      id: `${kind} ${from} ${to}`,
      kind,
      state,
      ends: [from, to],
      from: { x: sideTowards(a, b), y: a.y },
      to: { x: a.x === b.x ? b.x + COLUMN + ASIDE : sideTowards(b, a), y: b.y },
    },
  ];
};

const sideTowards = (a: Place, b: Place): number => (b.x < a.x ? a.x - ASIDE : a.x + COLUMN + ASIDE);

/** A curve that leaves and arrives level; within a column it swings out to the right. */
export const pathOf = ({ from, to }: Pick<MapEdge, 'from' | 'to'>): string => {
  const swing = from.x === to.x ? GAP * 0.6 : Math.max(GAP / 2, Math.abs(to.x - from.x) / 2);
  const away = from.x === to.x || to.x > from.x ? swing : -swing;
  const back = from.x === to.x ? swing : -away;
  return `M${from.x} ${from.y}C${from.x + away} ${from.y} ${to.x + back} ${to.y} ${to.x} ${to.y}`;
};
