import type { LensChoice } from '#utils/messaging/page-protocol.ts';
import type { LensView } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TicketLine } from '#utils/okr/view.ts';
import { type Lenses, lensOn } from './lens.ts';
import type { ServedTickets } from './served.ts';
import { tabs } from './tabs.ts';

/** The lens of the page in front, for the popup and the browser's command. */
export const createLensView = ({ lens, served: tickets }: { lens: Lenses; served: ServedTickets }) => {
  const shownIn = async ({ id, url }: { id: number; url: URL }): Promise<LensChoice> =>
    lensOn(await lens.of(id, url.origin), tickets.keyResults());

  const current = async (): Promise<LensView | null> => {
    const front = await tabs.front();
    const said = front && (await tabs.ticketsIn(front.id));
    if (!front || !said || said.near.length === 0) return null;
    const served = tickets.of(said.near, front.url.origin);
    const show = await shownIn(front);
    const one = show === 'off' || show === 'any' ? null : tickets.keyResults().get(show);
    return {
      show,
      name: one?.shortName ?? null,
      all: said.near.length,
      any: served.size,
      of: countsOf(served.values()),
    };
  };

  const turn = async (to: (now: LensChoice) => LensChoice): Promise<void> => {
    const front = await tabs.front();
    if (!front) return;
    await lens.turn(front.id, front.url.origin, to(await shownIn(front)));
  };

  return {
    current,
    async show(show: LensChoice): Promise<LensView | null> {
      await turn(() => show);
      return current();
    },
    /** Off, whatever it showed, or on for any key result. */
    toggle: (): Promise<void> => turn((now) => (now === 'off' ? 'any' : 'off')),
  };
};
export type LensViews = ReturnType<typeof createLensView>;

const countsOf = (served: Iterable<TicketLine[]>): LensView['of'] => {
  const counts = new Map<KeyResultId, number>();
  for (const lines of served)
    for (const id of new Set(lines.map((line) => line.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([keyResult, count]) => ({ keyResult, count }));
};
