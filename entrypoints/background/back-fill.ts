import { browser } from 'wxt/browser';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type Backlog, backlogs } from '#utils/refresh/back-fill.ts';
import { isCovered } from '#utils/refresh/days-samples.ts';
import { recordSample } from '#utils/workspace/edits/check-in.ts';
import { z } from '#utils/zod.ts';
import type { Documents } from './documents.ts';
import { keepAwake } from './keep-awake.ts';
import type { Readings } from './readings.ts';

interface Options {
  documents: Pick<Documents, 'all' | 'record'>;
  readings: Pick<Readings, 'input'>;
  now: () => number;
}

/** What each key result's past was last filled in from, and on which day; for this session of the browser. */
const Filled = z.record(z.string(), z.object({ selected: z.string(), day: z.string() }));
type Filled = z.infer<typeof Filled>;

/**
 * Fills in the past of key results, one after the other and never while anybody waits: once when a measure
 * is there, again when it or what is linked changes, and each day what is still missing.
 */
export const createBackFill = ({ documents, readings, now }: Options) => {
  let running: Promise<void> = Promise.resolve();

  const fillOne = async (document: TeamDocument, backlog: Backlog, known: Filled[string] | undefined) => {
    const which = known && known.selected !== backlog.selected ? 'all' : 'missing';
    const samples = backlog.fill(which);
    await documents.record(document.team.id, (current) =>
      current.keyResults.some(({ id }) => id === backlog.keyResult.id)
        ? samples.flatMap((sample) => recordSample(current, sample))
        : [],
    );
  };

  const fill = async (sites: ReadonlySet<string>): Promise<void> => {
    const day = new Date(now()).toISOString().slice(0, 10);
    const filled = await kept();
    for (const document of documents.all())
      for (const backlog of backlogs(readings.input(document, null, false))) {
        const { keyResult, selected } = backlog;
        const known = filled[keyResult.id];
        const isDone = known?.selected === selected && known.day === day;
        if (isDone || !isCovered(document, keyResult, sites)) continue;
        await pause();
        await fillOne(document, backlog, known);
        filled[keyResult.id] = { selected, day };
        await browser.storage.session.set({ backFilled: filled });
      }
  };

  return {
    /** After these sites were read to the end. What fails here is tried again after the next read. */
    start(sites: ReadonlySet<string>): void {
      running = running.then(() => keepAwake(() => fill(sites))).catch(() => undefined);
    },
    settled: (): Promise<void> => running,
  };
};

const kept = async (): Promise<Filled> => {
  const { backFilled } = await browser.storage.session.get('backFilled');
  const read = Filled.safeParse(backFilled);
  return read.success ? read.data : {};
};

/** Lets messages through that came in meanwhile. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
