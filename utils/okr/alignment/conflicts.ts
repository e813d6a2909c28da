/**
 * What teams should settle while they set the quarter, not while they run it (the method's guide): the same
 * metric or ticket claimed twice, opposite directions, a team that many wait on, dependencies in a circle.
 */
import type { KeyResultId, TeamId } from '../model/ids.ts';
import { shortHash } from '../model/short-hash.ts';
import type { Cycle } from '../model/team.ts';
import { issueUid } from '../model/tracker-ref.ts';
import type { TeamAcross } from './across.ts';
import { circlesOf } from './circles.ts';
import { type Claim, claimsOf, directionOf } from './claims.ts';

export type ConflictKind = 'opposite' | 'same-metric' | 'same-ticket' | 'many-wait' | 'circle';

export interface Conflict {
  /** The same conflict found again has the same name; settlements are kept by it. */
  id: string;
  kind: ConflictKind;
  keyResults: { team: TeamId; keyResult: KeyResultId }[];
  /** What the sentence `alignment_conflict_<kind>` says, in its order. */
  args: string[];
  /** How people settled it, in their words; null while it is open. */
  settled: string | null;
}

/** Three or more, and from more than one team: fewer is ordinary work between teams. */
const MANY = 3;

/** Open ones first, the kinds in the order above. `span` is the cycle that is being looked at. */
export const findConflicts = (
  documents: readonly TeamAcross[],
  span: Pick<Cycle, 'starts' | 'ends'>,
): Conflict[] => {
  const claims = claimsOf(documents, span);
  const known = new Map(claims.map((claim) => [claim.keyResult, claim]));
  const found = [
    ...metricConflicts(claims),
    ...ticketConflicts(documents, known),
    ...manyWait(documents, known),
    ...circles(documents, known),
  ];
  const notes = new Map(
    documents.flatMap(({ settlements }) => settlements.map(({ id, note }) => [id as string, note])),
  );
  return found
    .map((conflict) => ({ ...conflict, settled: notes.get(conflict.id) ?? null }))
    .sort((a, b) => Number(a.settled !== null) - Number(b.settled !== null));
};

type Found = Omit<Conflict, 'settled'>;

const metricConflicts = (claims: readonly Claim[]): Found[] => {
  const pairs = new Map<string, Found>();
  for (const sharing of groupedByMetric(claims).values()) {
    for (const [a, b] of pairsOf(sharing)) {
      if (a.team === b.team) continue;
      const kind = isOpposite(a, b) ? 'opposite' : 'same-metric';
      const id = nameOf('metric', [a.keyResult, b.keyResult]);
      if (!pairs.has(id))
        pairs.set(id, { id, kind, keyResults: [at(a), at(b)], args: [a.title, a.teamName, b.teamName] });
    }
  }
  const all = [...pairs.values()];
  return [
    ...all.filter(({ kind }) => kind === 'opposite'),
    ...all.filter(({ kind }) => kind === 'same-metric'),
  ];
};

const groupedByMetric = (claims: readonly Claim[]): Map<string, Claim[]> => {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const metric of claim.metrics) groups.set(metric, [...(groups.get(metric) ?? []), claim]);
  return groups;
};

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]));

const isOpposite = (a: Claim, b: Claim): boolean => {
  const [one, other] = [directionOf(a.goal), directionOf(b.goal)];
  return one !== null && other !== null && one !== other;
};

/** Tickets that key results of two teams both count in full. */
const ticketConflicts = (
  documents: readonly TeamAcross[],
  known: ReadonlyMap<KeyResultId, Claim>,
): Found[] => {
  const claimed = new Map<string, { key: string; by: Claim[] }>();
  for (const { links } of documents) {
    for (const { keyResult, issue, effect, share } of links) {
      const claim = known.get(keyResult);
      if (!claim || effect !== 'contributes' || share !== null) continue;
      const uid = issueUid(issue);
      const before = claimed.get(uid)?.by ?? [];
      claimed.set(uid, { key: issue.key, by: [...before, claim] });
    }
  }
  return [...claimed].flatMap(([uid, { key, by }]) => {
    const [first, ...others] = by;
    const second = others.find(({ team }) => team !== first?.team);
    if (!first || !second) return [];
    return [
      {
        id: nameOf('ticket', [uid]),
        kind: 'same-ticket' as const,
        keyResults: by.map(at),
        args: [key, `${first.teamName} ${first.title}`, `${second.teamName} ${second.title}`],
      },
    ];
  });
};

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

const manyWait = (documents: readonly TeamAcross[], known: ReadonlyMap<KeyResultId, Claim>): Found[] => {
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

const circles = (documents: readonly TeamAcross[], known: ReadonlyMap<KeyResultId, Claim>): Found[] => {
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

const at = ({ team, keyResult }: Claim) => ({ team, keyResult });

/** Readable, the same whatever the order, and never longer than an id may be (80 characters). */
const nameOf = (kind: string, parts: readonly string[]): string =>
  `${kind}-${shortHash(parts.toSorted().join('\n'))}`;
