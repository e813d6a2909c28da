import { browser } from 'wxt/browser';
import type { MarkLook } from '#integrations/overlay/marks/look.ts';
import { language } from '#utils/i18n.ts';
import type { MarkedKeyResult } from '#utils/messaging/page-protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { serial } from '#utils/serial.ts';
import { z } from '#utils/zod.ts';

/** What a ticket serves: how its mark looks, and the key results, that of the mark first. */
export interface Served {
  look: MarkLook;
  ids: KeyResultId[];
}

/** All that an answer about some tickets of a site is made from. */
export interface MarksKnown {
  tracker: TrackerId | null;
  /** What a page must have to be looked at (`bearersOf`). */
  bearers: string;
  /** By key; a ticket that serves nothing is absent. */
  served: Map<string, Served>;
  keyResults: Map<KeyResultId, MarkedKeyResult>;
}

/** Tickets remembered for a site; of more, only those that were asked for last. */
const MOST = 2000;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Written by ourselves, in the same browser session and language. */
const Kept = z.object({
  language: z.string(),
  tracker: z.custom<TrackerId>((value) => typeof value === 'string').nullable(),
  bearers: z.string(),
  keys: z.array(z.string()),
  /** Tickets that serve the same stand together. */
  served: z.array(z.object({ of: z.custom<Served>(isObject), keys: z.array(z.string()) })),
  keyResults: z.array(z.custom<MarkedKeyResult>(isObject)),
});
type Kept = z.infer<typeof Kept>;

const NAME = 'marks';

/**
 * What pages were told last, in `storage.session`: a worker that has just started answers from it before it has
 * opened its stores. Whatever changes (a number, a document, an account, a connection) empties it, so it never
 * holds what the stores no longer do, and it is gone with the browser. Trusted contexts alone can read it.
 */
export const createMarksMemory = () => {
  const inTurn = serial();
  let edition = 0;
  /** By site, what this worker has written since the last change: it need not be written again. */
  const written = new Map<string, ReadonlySet<string>>();

  const read = async (): Promise<Record<string, Kept>> =>
    z.record(z.string(), Kept).safeParse((await browser.storage.session.get(NAME))[NAME]).data ?? {};

  return {
    /** Null unless all of these tickets are remembered. */
    async recall(origin: string, keys: readonly string[]): Promise<MarksKnown | null> {
      const kept = (await read())[origin];
      if (!kept || kept.language !== language()) return null;
      const known = new Set(kept.keys);
      return keys.every((key) => known.has(key)) ? knownOf(kept, new Set(keys)) : null;
    },

    /** Adds to what is remembered of a site, unless something has changed since `edition` was read. */
    remember: (origin: string, keys: readonly string[], known: MarksKnown, at: number): Promise<void> =>
      inTurn(async () => {
        const before = written.get(origin);
        if (at !== edition || (before && keys.every((key) => before.has(key)))) return;
        const all = await read();
        if (at !== edition) return;
        await browser.storage.session.set({ [NAME]: { ...all, [origin]: added(all[origin], keys, known) } });
        if (at === edition) written.set(origin, new Set([...(before ?? []), ...keys]));
      }),

    forget(): Promise<void> {
      edition += 1;
      written.clear();
      return inTurn(() => browser.storage.session.remove(NAME));
    },

    edition: (): number => edition,
  };
};
export type MarksMemory = ReturnType<typeof createMarksMemory>;

const knownOf = (
  { tracker, bearers, served, keyResults }: Kept,
  wanted: ReadonlySet<string>,
): MarksKnown => ({
  ...{ tracker, bearers },
  served: new Map(
    served.flatMap(({ of, keys }) => keys.filter((key) => wanted.has(key)).map((key) => [key, of] as const)),
  ),
  keyResults: new Map(keyResults.map((one) => [one.id, one])),
});

const added = (before: Kept | undefined, asked: readonly string[], known: MarksKnown): Kept => {
  const isFull = (before?.keys.length ?? 0) + asked.length > MOST;
  const old = before && !isFull ? before : null;
  const now = new Set(asked);
  const served = [...known.served].filter(([key]) => now.has(key));
  const rest = (old?.served ?? []).flatMap(({ of, keys }) =>
    keys.filter((key) => !now.has(key)).map((key) => [key, of] as const),
  );
  const groups = Map.groupBy([...rest, ...served], ([, of]) => JSON.stringify(of));
  return {
    language: language(),
    tracker: known.tracker,
    bearers: known.bearers,
    keys: [...new Set([...(old?.keys ?? []), ...asked])],
    served: [...groups.values()].flatMap((group) =>
      group[0] ? [{ of: group[0][1], keys: group.map(([key]) => key) }] : [],
    ),
    keyResults: [...known.keyResults.values()],
  };
};

/** Whether pages would be told the same. */
export const isSame = (a: MarksKnown, b: MarksKnown): boolean => told(a) === told(b);

const told = ({ tracker, bearers, served, keyResults }: MarksKnown): string =>
  JSON.stringify([
    ...[tracker, bearers],
    [...served].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...new Set([...served.values()].map(({ ids: [id] }) => id))]
      .sort()
      .map((id) => id && keyResults.get(id)),
  ]);
