/** Teams side by side with what leads from one to another, and where each of them stands on the map. */
import type { TeamAcross, ViewAcross } from './across.ts';
import { closedWithCycle } from './closed-with-cycle.ts';
import { COLUMN, columnOf, footOf, GAP, HEAD, type MapTeam } from './map-columns.ts';
import { edgesOf, type MapEdge, placesOf } from './map-edges.ts';
import { sideBySide } from './side-by-side.ts';

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
  const overWith = closedWithCycle(documents);
  const teams = views
    .toSorted((a, b) => order.indexOf(a.team.id) - order.indexOf(b.team.id))
    .map((view, index) => columnOf(view, index, overWith));
  const places = placesOf(teams);
  const edges = documents.flatMap((document) => edgesOf(document, places));
  const feet = teams.map(({ objectives }) => footOf(objectives));
  return {
    teams,
    edges,
    width: Math.max(0, teams.length * (COLUMN + GAP) - GAP),
    height: Math.max(HEAD, ...feet),
  };
};
