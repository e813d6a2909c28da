/**
 * Rings of a directed graph, one for each group of nodes that reach each other, each as a shortest way round
 * that begins at the group's smallest node; a node that points at itself is a ring too.
 */
export const circlesOf = <T extends string>(edges: ReadonlyMap<T, readonly T[]>): T[][] => {
  const nodes = [...new Set([...edges.keys(), ...[...edges.values()].flat()])].sort();
  const rings: T[][] = [];
  const seen = new Set<T>();
  for (const node of nodes) {
    if (seen.has(node)) continue;
    const ring = shortestWayBack(node, edges);
    if (ring === null) continue;
    for (const member of mutual(node, edges)) seen.add(member);
    rings.push(ring);
  }
  return rings;
};

/** Breadth first from a node to itself; null when no way leads back. */
const shortestWayBack = <T>(from: T, edges: ReadonlyMap<T, readonly T[]>): T[] | null => {
  const before = new Map<T, T>();
  let front = [from];
  while (front.length > 0) {
    const next: T[] = [];
    for (const node of front) {
      for (const to of edges.get(node) ?? []) {
        if (to === from) return wayTo(node, from, before);
        if (before.has(to)) continue;
        before.set(to, node);
        next.push(to);
      }
    }
    front = next;
  }
  return null;
};

const wayTo = <T>(end: T, from: T, before: ReadonlyMap<T, T>): T[] => {
  const way = [end];
  for (let node = end; node !== from; ) {
    const previous = before.get(node);
    if (previous === undefined) break;
    way.unshift(previous);
    node = previous;
  }
  return way;
};

/** Nodes that the given one reaches and that reach it. */
const mutual = <T>(node: T, edges: ReadonlyMap<T, readonly T[]>): T[] =>
  [...reached(node, edges)].filter((other) => reached(other, edges).has(node));

const reached = <T>(from: T, edges: ReadonlyMap<T, readonly T[]>): Set<T> => {
  const found = new Set<T>();
  const front = [from];
  for (let node = front.pop(); node !== undefined; node = front.pop()) {
    for (const to of edges.get(node) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      front.push(to);
    }
  }
  return found;
};
