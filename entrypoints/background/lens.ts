import { browser } from 'wxt/browser';
import type { LensChoice } from '#utils/messaging/page-protocol.ts';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import { serial } from '#utils/serial.ts';
import { z } from '#utils/zod.ts';
import { tabs } from './tabs.ts';

/** By tab and site; what is off is absent. */
const Stored = z.record(z.string(), z.union([z.literal('any'), KeyResultId]));
type Stored = z.infer<typeof Stored>;

const nameOf = (tab: number, origin: string): string => `${tab} ${origin}`;

/** What a lens shows of what there is: nothing without its key result, with which it comes back. */
export const lensOn = (show: LensChoice, keyResults: ReadonlyMap<KeyResultId, unknown>): LensChoice =>
  show === 'off' || show === 'any' || keyResults.has(show) ? show : 'off';

/**
 * Which lens is on in which tab, for each site there. Kept in `storage.session`: it outlives the worker and
 * not the browser.
 */
export const createLens = () => {
  const inTurn = serial();

  let known: Stored | null = null;

  /** Each answer about marks asks for it, and nobody but this worker changes it: it is read once. */
  const read = async (): Promise<Stored> => {
    known ??= Stored.safeParse((await browser.storage.session.get('lens')).lens).data ?? {};
    return known;
  };

  const change = (task: (lens: Stored) => Stored): Promise<void> =>
    inTurn(async () => {
      const lens = task(await read());
      await browser.storage.session.set({ lens });
      known = lens;
    });

  return {
    of: async (tab: number, origin: string): Promise<LensChoice> =>
      (await read())[nameOf(tab, origin)] ?? 'off',

    /** The page asks for its marks anew when it hears of it, and gets the lens with them. */
    async turn(tab: number, origin: string, show: LensChoice): Promise<void> {
      await change(({ [nameOf(tab, origin)]: _, ...rest }) =>
        show === 'off' ? rest : { ...rest, [nameOf(tab, origin)]: show },
      );
      await tabs.marksChangedIn(tab);
    },

    /** A tab's number is given again in time. */
    forgetTab: (tab: number): Promise<void> =>
      change((lens) =>
        Object.fromEntries(Object.entries(lens).filter(([name]) => !name.startsWith(`${tab} `))),
      ),
  };
};
export type Lenses = ReturnType<typeof createLens>;
