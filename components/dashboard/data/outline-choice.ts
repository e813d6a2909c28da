/** What of a tracker's outlines is ticked: outlines and their parts by one key each. */
import type { Outline, Outlines } from '#utils/messaging/outlines.ts';
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

/** The next page after what is listed; what moved meanwhile is not listed twice. */
export const withMore = (
  listed: Outlines,
  ticked: ReadonlySet<string>,
  next: Outlines,
): { outlines: Outlines; ticked: ReadonlySet<string> } => {
  const known = new Set(listed.found.map(({ id }) => id));
  const news = next.found.filter(({ id }) => !known.has(id));
  return {
    outlines: { ...next, found: [...listed.found, ...news], cut: listed.cut || next.cut },
    ticked: new Set([...ticked, ...news.flatMap((one) => one.below.map(({ id }) => partKey(one, id)))]),
  };
};

/** Those whose key or title has all the words. */
export const fitting = (outlines: readonly Outline[], words: string): Outline[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return outlines.filter(({ key, title }) => {
    const text = `${key} ${title}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
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
