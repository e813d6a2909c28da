/** How many key results of a cycle each ticket serves. */
export interface Served {
  of: (uid: string) => number;
  /** It serves so many more, or fewer where negative. */
  change: (uid: string, by: number) => void;
  isShared: (uid: string) => boolean;
}

/** Nearly all tickets serve one: those are kept in a set, which takes half the time of counting each. */
export const countServed = (selections: Iterable<Iterable<string>>): Served => {
  const any = new Set<string>();
  const several = new Map<string, number>();
  const of = (uid: string): number => several.get(uid) ?? (any.has(uid) ? 1 : 0);
  for (const uids of selections)
    for (const uid of uids) {
      const { size } = any;
      any.add(uid);
      if (any.size === size) several.set(uid, (several.get(uid) ?? 1) + 1);
    }
  return {
    of,
    change: (uid, by) => {
      const count = of(uid) + by;
      if (count > 0) any.add(uid);
      else any.delete(uid);
      if (count > 1) several.set(uid, count);
      else several.delete(uid);
    },
    isShared: (uid) => several.has(uid),
  };
};
