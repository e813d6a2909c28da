import { type Claim, directionOf } from './claims.ts';
import { at, type Found, nameOf } from './conflict.ts';

/** Two teams that claim the same metric, those that want it to go opposite ways first. */
export const metricConflicts = (claims: readonly Claim[]): Found[] => {
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
