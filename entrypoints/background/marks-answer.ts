/** What a page is told of its tickets' marks, from what is known of them; nothing is asked or kept here. */
import { type LensRules, lensText } from '#integrations/overlay/marks/lens-text.ts';
import { type MarkLook, stampOf } from '#integrations/overlay/marks/look.ts';
import { type MarkGroup, sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import { type TrackerEntry, trackerById } from '#integrations/registry.ts';
import type { LensChoice, LensNote, Mark, MarksAnswer, MarksAsk } from '#utils/messaging/page-protocol.ts';
import type { MarksKnown, Served } from './marks-memory.ts';

/** The answer while the lens shows `show`, and as `text` the sheet with what does not stand yet; empty if all does. */
export const composeMarks = (
  { surfaces, have, theme, lens: standing }: MarksAsk,
  known: MarksKnown,
  show: LensChoice,
  origin: string,
): Omit<MarksAnswer, 'sheet'> & { text: string } => {
  const entry = known.tracker ? trackerById(known.tracker) : null;
  // Of a site that is not connected nothing is known, not even what to dim.
  const lens = entry && noteOf(show, known.keyResults);
  const first = lens !== null && lens.stamp !== standing;
  const { marks, groups } = marked(known.served, theme, show, have);
  const turned = Object.keys(marks).filter((key) => first || have[key] !== marks[key]?.stamp);
  const parts = entry
    ? [
        sheetText(entry.marks, groups, { theme, origin, surfaces }),
        lens ? lensSheet(entry, turned, marks, { origin, surfaces, first }) : '',
      ]
    : [];
  const named = new Set(Object.values(marks).map(({ keyResult }) => keyResult));
  return {
    marks,
    keyResults: [...named].flatMap((id) => known.keyResults.get(id) ?? []),
    ...(lens && { lens }),
    text: parts.filter((part) => part !== '').join('\n'),
  };
};

/** What stands of a ticket: its mark, and light or dimness while the lens is on. */
const stampUnder = (look: string, show: LensChoice, lit: boolean): string =>
  show === 'off' ? look : `${look}${lit ? '+' : '-'}`;

/** The marks of these tickets, and by what they show those that do not stand yet, whatever the lens. */
const marked = (
  served: ReadonlyMap<string, Served>,
  theme: MarksAsk['theme'],
  show: LensChoice,
  have: MarksAsk['have'],
): { marks: Record<string, Mark>; groups: MarkGroup[] } => {
  const marks: Record<string, Mark> = {};
  const groups = new Map<string, MarkGroup & { keys: string[] }>();
  const stamps = new Map<MarkLook, string>();
  for (const [key, { look, ids }] of served) {
    const [id] = ids;
    if (id === undefined) continue;
    const lit = show === 'off' || show === 'any' || ids.includes(show);
    const stamp = stamps.get(look) ?? stampOf(look, theme);
    stamps.set(look, stamp);
    marks[key] = { stamp: stampUnder(stamp, show, lit), keyResult: id, more: ids.length - 1, lit };
    if (have[key]?.replace(/[+-]$/, '') === stamp) continue;
    const group = groups.get(stamp) ?? { look, keys: [] };
    group.keys.push(key);
    groups.set(stamp, group);
  }
  return { marks, groups: [...groups.values()] };
};

const noteOf = (show: LensChoice, known: MarksKnown['keyResults']): LensNote | null => {
  if (show === 'off') return null;
  return { stamp: show, name: show === 'any' ? null : (known.get(show)?.shortName ?? '') };
};

/** The lens for the tickets for which it does not stand as it should. */
const lensSheet = (
  { kit, marks: { address } }: TrackerEntry,
  keys: readonly string[],
  marks: Record<string, Mark>,
  page: Pick<LensRules, 'origin' | 'surfaces' | 'first'>,
): string => {
  const isLit = (key: string): boolean => marks[key]?.lit === true;
  return lensText(kit, address, { ...page, lit: keys.filter(isLit), dim: keys.filter((key) => !isLit(key)) });
};
