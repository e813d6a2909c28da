import { ANYTHING, bearersOf } from '#integrations/overlay/marks/bearers.ts';
import { type LensRules, lensText } from '#integrations/overlay/marks/lens-text.ts';
import { type MarkLook, stampOf } from '#integrations/overlay/marks/look.ts';
import { type MarkGroup, sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import { type TrackerEntry, trackerById } from '#integrations/registry.ts';
import type { LensChoice, LensNote, Mark, MarksAnswer, MarksAsk } from '#utils/messaging/page-protocol.ts';
import type { Frame } from '#utils/messaging/sender.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { KeptSheets } from '#utils/storage/kept-sheets.ts';
import type { Connections } from './connections.ts';
import { type Lenses, lensOn } from './lens.ts';
import { looks, markedOf } from './marks-looks.ts';
import type { MarksKnown, MarksMemory, Served } from './marks-memory.ts';
import { pageSheets } from './marks-sheets.ts';
import type { ServedTickets } from './served.ts';
import { tabs } from './tabs.ts';

interface Options {
  connections: Connections;
  served: ServedTickets;
  lens: Lenses;
  memory: MarksMemory;
  kept: KeptSheets;
  /** Resolves when documents, connections and facts are open. */
  ready(): Promise<void>;
  isReady(): boolean;
}

/**
 * Marks on cards and rows: answered from what is known, never by asking a tracker, and put into the asking
 * document as a style sheet (docs/adr/0004). A worker that has just started answers from what the last one said,
 * and has the page ask again where that is no longer so.
 */
export const createMarks = (options: Options) => {
  const { connections, served, lens: lenses, memory, kept, ready, isReady } = options;
  let early: Promise<unknown> = Promise.resolve();
  const answering = new Set<Promise<unknown>>();

  const knownOf = (keys: readonly string[], origin: string): MarksKnown => {
    const lookOf = looks();
    const tracker = connections.forOrigin(origin)[0]?.tracker ?? null;
    return {
      tracker,
      bearers: bearersOf(served.beginnings(origin), entryOf(tracker)?.kit ?? null),
      served: new Map(
        [...served.of(keys, origin)].flatMap(([key, lines]) =>
          lines[0]
            ? [[key, { look: lookOf(lines[0], lines.length - 1), ids: lines.map(({ id }) => id) }]]
            : [],
        ),
      ),
      keyResults: new Map([...served.keyResults()].map(([id, view]) => [id, markedOf(view)])),
    };
  };

  const respond = async (
    { surfaces, have, drop, theme, lens: standing }: MarksAsk,
    known: MarksKnown,
    origin: string,
    frame: Frame,
  ): Promise<MarksAnswer> => {
    const show = lensOn(await lenses.of(frame.tab, origin), known.keyResults);
    const lens = noteOf(show, known.keyResults);
    const first = lens !== null && lens.stamp !== standing;
    const { marks, groups } = marked(known.served, theme, show, have);
    const turned = Object.keys(marks).filter((key) => first || have[key] !== marks[key]?.stamp);
    const entry = entryOf(known.tracker);
    const parts = entry
      ? [
          sheetText(entry.marks, groups, { theme, origin, surfaces }),
          lens ? lensSheet(entry, turned, marks, { origin, surfaces, first }) : '',
        ]
      : [];
    const text = parts.filter((part) => part !== '').join('\n');
    const sheet = await pageSheets.change(frame, text, drop, origin);
    // Firefox takes them out by itself when the extension is updated.
    if (!import.meta.env.FIREFOX && (sheet !== null || drop.length > 0))
      void kept.note(frame.tab, frame.document, sheet, drop).catch(() => undefined);
    const named = new Set(Object.values(marks).map(({ keyResult }) => keyResult));
    return {
      marks,
      keyResults: [...named].flatMap((id) => known.keyResults.get(id) ?? []),
      sheet,
      ...(lens && { lens }),
    };
  };

  /** Before the stores are open; null when that must be waited for. */
  const fromMemory = async (ask: MarksAsk, keys: string[], origin: string, frame: Frame) => {
    const known = await memory.recall(origin, keys).catch(() => null);
    if (!known) return null;
    void ready().then(async () => {
      if (!isSame(known, knownOf(keys, origin))) await tabs.marksChangedIn(frame.tab);
    });
    return respond(ask, known, origin, frame);
  };

  const answerTo = async (ask: MarksAsk, origin: string, frame: Frame): Promise<MarksAnswer> => {
    const keys = ask.keys.map((key) => key.toUpperCase());
    if (!isReady()) {
      const remembered = fromMemory(ask, keys, origin, frame);
      early = remembered.catch(() => undefined);
      const answer = await remembered;
      if (answer) return answer;
    }
    await ready();
    const at = memory.edition();
    const known = knownOf(keys, origin);
    const answer = await respond(ask, known, origin, frame);
    void memory.remember(origin, keys, known, at);
    return answer;
  };

  return {
    /** For a page that asks whether to look at itself; a lens also dims what serves nothing. */
    async bearers(origin: string, { tab }: Frame): Promise<string> {
      if ((await lenses.of(tab, origin)) !== 'off') return ANYTHING;
      const told = isReady() ? null : await memory.recall(origin, []).catch(() => null);
      if (told) return told.bearers;
      await ready();
      const at = memory.edition();
      const known = knownOf([], origin);
      void memory.remember(origin, [], known, at);
      return known.bearers;
    },

    answer(ask: MarksAsk, origin: string, frame: Frame): Promise<MarksAnswer> {
      const answer = answerTo(ask, origin, frame);
      const done = () => answering.delete(answer);
      answering.add(answer);
      answer.then(done, done);
      return answer;
    },

    /** Resolves when what was asked so far stands in its page, or is out of it. */
    settled: async (): Promise<void> => void (await Promise.allSettled(answering)),

    /** What is being answered from memory: opening the stores would hold it up, and need not be at once. */
    early: (): Promise<unknown> => early,
  };
};
export type Marks = ReturnType<typeof createMarks>;

const entryOf = (tracker: TrackerId | null): TrackerEntry | null => (tracker ? trackerById(tracker) : null);

/** Whether pages would be told the same. */
const isSame = (a: MarksKnown, b: MarksKnown): boolean => told(a) === told(b);

const told = ({ tracker, bearers, served, keyResults }: MarksKnown): string =>
  JSON.stringify([
    ...[tracker, bearers],
    [...served].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...new Set([...served.values()].map(({ ids: [id] }) => id))]
      .sort()
      .map((id) => id && keyResults.get(id)),
  ]);

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
