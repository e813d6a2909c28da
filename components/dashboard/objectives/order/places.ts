/** Where something stands among its siblings, and before which of them it goes. */

/** Before whom it stands after a step up (−1) or down (1); undefined where there is no such step. */
export const stepped = <Id extends string>(
  ids: readonly Id[],
  id: Id,
  step: -1 | 1,
): Id | null | undefined => {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return undefined;
  return step === -1 ? ids[to] : (ids[to + 1] ?? null);
};

/** Before whom a drop at `y` puts it, by the middles of the others; undefined where it stands already. */
export const dropped = <Id extends string>(
  ids: readonly Id[],
  id: Id,
  y: number,
  middleOf: (id: Id) => number,
): Id | null | undefined => {
  const before = ids.find((other) => other !== id && y < middleOf(other)) ?? null;
  return before === (ids[ids.indexOf(id) + 1] ?? null) ? undefined : before;
};
