/** A place after all others. */
export const lastOrder = (siblings: readonly { order: number }[]): number =>
  siblings.reduce((last, { order }) => Math.max(last, order), 0) + 1;

/**
 * Order numbers that put `moved` before `before` (null: at the end). Halves the gap, so that one record
 * changes; when the gap is used up, or numbers are equal, all are numbered anew.
 */
export const reordered = <T extends { id: string; order: number }>(
  siblings: readonly T[],
  moved: T,
  before: T['id'] | null,
): { id: T['id']; order: number }[] => {
  const others = siblings.filter(({ id }) => id !== moved.id);
  const at = others.findIndex(({ id }) => id === before);
  const place = at < 0 ? others.length : at;
  const previous = others[place - 1]?.order;
  const next = others[place]?.order;
  const order = between(previous, next);
  if (order !== null) return [{ id: moved.id, order }];
  const inOrder = [...others.slice(0, place), moved, ...others.slice(place)];
  return inOrder.map(({ id }, i) => ({ id, order: i + 1 }));
};

const between = (previous: number | undefined, next: number | undefined): number | null => {
  if (next === undefined) return (previous ?? 0) + 1;
  if (previous === undefined) return next - 1;
  const middle = (previous + next) / 2;
  return previous < middle && middle < next ? middle : null;
};
