/** The lines of the map: who supports what, and who waits on whom. */
import type { DependencyState } from '../model/dependency.ts';
import type { KeyResultId, ObjectiveId } from '../model/ids.ts';
import type { TeamAcross } from './across.ts';
import { ASIDE, COLUMN, GAP, HEAD, type MapTeam, ROW, TITLE } from './map-columns.ts';

export interface MapEdge {
  id: string;
  kind: 'supports' | 'waits';
  state: DependencyState | null;
  /** What it joins, to light it up with either end. */
  ends: [from: string, to: string];
  from: { x: number; y: number };
  to: { x: number; y: number };
}

interface Place {
  x: number;
  /** The middle of its first line. */
  y: number;
}

type Places = ReadonlyMap<string, Place>;

/** Where lines can begin and end: teams, objectives and key results. */
export const placesOf = (teams: readonly MapTeam[]): Places =>
  new Map(
    teams.flatMap(({ id, x, objectives }): [string, Place][] => [
      [`team ${id}`, { x, y: HEAD / 2 }],
      ...objectives.flatMap((objective): [string, Place][] => [
        [objective.id, { x, y: objective.y + TITLE / 4 }],
        ...objective.keyResults.map(({ view, y }): [string, Place] => [view.id, { x, y: y + ROW / 2 }]),
      ]),
    ]),
  );

/** Lines of what a team supports and waits on, as far as both ends stand on the map. */
export const edgesOf = (document: TeamAcross, places: Places): MapEdge[] => [
  ...supports(document, places),
  ...waits(document, places),
];

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
