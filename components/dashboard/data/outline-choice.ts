/** What of a tracker's outlines is ticked: outlines and their parts by one key each. */
import type { Outline } from '#utils/messaging/outlines.ts';
import type { ChosenOutline } from '#utils/workspace/edits/outlines.ts';

/** A key result for each thing below, one for all tickets, or none yet. */
export type Below = 'each' | 'whole' | 'none';

/** One project can stand below several initiatives: its place is part of its name. */
export const partKey = (outline: Outline, part: string): string => `${outline.id}/${part}`;

/** Where there are few, all that are not here yet; of many none, so that nobody imports a whole site by one Enter. */
export const startingWith = (
  outlines: readonly Outline[],
  isThere: (outline: Outline) => boolean,
): ReadonlySet<string> => {
  const few = outlines.length <= 8;
  return new Set([
    ...outlines.filter((one) => few && !isThere(one)).map(({ id }) => id),
    ...outlines.flatMap((one) => one.below.map(({ id }) => partKey(one, id))),
  ]);
};

export const toggled = (ticked: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(ticked);
  if (!next.delete(key)) next.add(key);
  return next;
};

export const chosenFrom = (
  outlines: readonly Outline[],
  ticked: ReadonlySet<string>,
  below: Below,
): ChosenOutline[] =>
  outlines
    .filter(({ id }) => ticked.has(id))
    .map((outline) => ({
      outline,
      whole: below === 'whole' && outline.whole !== null,
      parts: new Set(
        below === 'each'
          ? outline.below.filter(({ id }) => ticked.has(partKey(outline, id))).map(({ id }) => id)
          : [],
      ),
    }));
