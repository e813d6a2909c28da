import { ANYTHING, bearersOf } from '#integrations/overlay/marks/bearers.ts';
import { trackerById } from '#integrations/registry.ts';
import type { MarksAnswer, MarksAsk } from '#utils/messaging/page-protocol.ts';
import type { Frame } from '#utils/messaging/sender.ts';
import type { KeptSheets } from '#utils/storage/kept-sheets.ts';
import type { Connections } from './connections.ts';
import { type Lenses, lensOn } from './lens.ts';
import { composeMarks } from './marks-answer.ts';
import { looks, markedOf } from './marks-looks.ts';
import { isSame, type MarksKnown, type MarksMemory } from './marks-memory.ts';
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
    const kit = tracker === null ? null : (trackerById(tracker)?.kit ?? null);
    return {
      tracker,
      bearers: bearersOf(served.beginnings(origin), kit),
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
    ask: MarksAsk,
    known: MarksKnown,
    origin: string,
    frame: Frame,
  ): Promise<MarksAnswer> => {
    const show = lensOn(await lenses.of(frame.tab, origin), known.keyResults);
    const { text, ...answer } = composeMarks(ask, known, show, origin);
    const sheet = await pageSheets.change(frame, text, ask.drop, origin);
    // Firefox takes them out by itself when the extension is updated.
    if (!import.meta.env.FIREFOX && (sheet !== null || ask.drop.length > 0))
      void kept.note(frame.tab, frame.document, sheet, ask.drop).catch(() => undefined);
    return { ...answer, sheet };
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
