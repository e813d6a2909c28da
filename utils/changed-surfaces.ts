/** What was found of a surface on one page. */
export interface SurfaceCount<Name extends string = string> {
  surface: Name;
  /** Cards, rows or regions that were recognised. */
  rows: number;
  /** How many of them named their ticket. */
  keys: number;
  /** The candidate that found them. */
  by: string;
}

/**
 * Surfaces whose rows are there and whose keys are not: the tracker's markup has changed, or people have
 * hidden the key. Told of a page at rest, once.
 */
export const changedSurfaces = <Name extends string>(counts: readonly SurfaceCount<Name>[]): Name[] => {
  const keys = new Map<Name, number>();
  for (const count of counts) {
    if (count.rows > 0) keys.set(count.surface, (keys.get(count.surface) ?? 0) + count.keys);
  }
  return [...keys].filter(([, found]) => found === 0).map(([surface]) => surface);
};
