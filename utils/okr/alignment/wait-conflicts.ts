/** What teams wait on each other for: a team that many wait on, and dependencies in a circle. */
import type { KeyResultId, TeamId } from '../model/ids.ts';
import type { TeamAcross } from './across.ts';
import { circlesOf } from './circles.ts';
import type { Claim } from './claims.ts';
import { at, type Found, nameOf } from './conflict.ts';

/** Three or more, and from more than one team: fewer is ordinary work between teams. */
const MANY = 3;

interface Wait {
  from: Claim;
  on: { team: TeamId; teamName: string; keyResult: KeyResultId | null };
}

const waitsOf = (documents: readonly TeamAcross[], known: ReadonlyMap<KeyResultId, Claim>): Wait[] =>
  documents.flatMap(({ dependencies }) =>
    dependencies.flatMap(({ keyResult, on }) => {
      const from = known.get(keyResult);
      return from && from.team !== on.team ? [{ from, on }] : [];
    }),
  );

/** Teams that key results of others wait on. */
export const manyWait = (
  documents: readonly TeamAcross[],
  known: ReadonlyMap<KeyResultId, Claim>,
): Found[] => {
  const waits = waitsOf(documents, known);
  return [...Map.groupBy(waits, ({ on }) => on.team)].flatMap(([team, on]) => {
    const teams = new Set(on.map(({ from }) => from.team));
    const name = on[0]?.on.teamName ?? '';
    if (on.length < MANY || teams.size < 2) return [];
    return [
      {
        id: nameOf('many', [team]),
        kind: 'many-wait' as const,
        keyResults: on.map(({ from }) => at(from)),
        args: [String(on.length), String(waits.length), name],
      },
    ];
  });
};

/** Key results that wait on each other in a ring. */
export const circles = (
  documents: readonly TeamAcross[],
  known: ReadonlyMap<KeyResultId, Claim>,
): Found[] => {
  const edges = new Map<KeyResultId, KeyResultId[]>();
  for (const { from, on } of waitsOf(documents, known)) {
    if (on.keyResult === null || !known.has(on.keyResult)) continue;
    edges.set(from.keyResult, [...(edges.get(from.keyResult) ?? []), on.keyResult]);
  }
  return circlesOf(edges).map((ring) => {
    const claims = ring.flatMap((id) => known.get(id) ?? []);
    const path = [...claims, ...claims.slice(0, 1)].map(({ title }) => title).join(' → ');
    return { id: nameOf('circle', ring), kind: 'circle' as const, keyResults: claims.map(at), args: [path] };
  });
};
