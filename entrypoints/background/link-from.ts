import { browser } from 'wxt/browser';
import { trackerForOrigin } from '#integrations/registry.ts';
import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import { ticketAt } from './active-ticket.ts';
import type { Connections } from './connections.ts';
import { ownAddress } from './own-address.ts';
import type { PanelTokens } from './panel-tokens.ts';
import { tabs } from './tabs.ts';

interface Options {
  connections: Connections;
  panelTokens: PanelTokens;
}

interface Tab {
  id: number;
  url: URL | null;
}

/**
 * Linking from wherever a ticket stands: what is meant is found out, and the picker opens beside it. On a page
 * that has no script of ours it opens in a small window of its own: the same page under a name that no site can
 * open. Where no ticket is meant the same place says what to do; `origin` is empty where no tracker is known.
 */
export const createLinkFrom = ({ connections, panelTokens }: Options) => {
  const open = async (tab: Tab | null, origin: string, keys: readonly string[]): Promise<void> => {
    const [key = ''] = keys;
    const place: TicketPlace = { origin, key };
    const several = [...keys];
    if (tab && tab.url?.origin === origin) {
      const token = await panelTokens.mint({ tab: tab.id }, place, several);
      if (await tabs.openLinking(tab.id, key, token)) return;
    }
    const token = await panelTokens.mint(null, place, several);
    const address = ownAddress(`/link.html#${encodeURIComponent(token)}`);
    await browser.windows.create({ url: address, type: 'popup', width: 420, height: key ? 640 : 320 });
  };

  /** Empty where no tracker of ours is. */
  const knownOrigin = (url: URL): string =>
    trackerForOrigin(url.origin) || connections.forOrigin(url.origin).length > 0 ? url.origin : '';

  return {
    /** The ticket that a link leads to, with all that is chosen where it is one of these. */
    async link(address: string, tab: Tab | null): Promise<void> {
      const place = URL.canParse(address) ? ticketAt(new URL(address), connections.all()) : null;
      if (!place) return open(tab, tab?.url ? knownOrigin(tab.url) : '', []);
      const said = tab?.url?.origin === place.origin ? await tabs.ticketsIn(tab.id) : null;
      const all = said?.chosen.includes(place.key) ? said.chosen : [place.key];
      await open(tab, place.origin, all);
    },

    /**
     * What a person means on this page: what is chosen, or the ticket under the pointer, or with the focus, or
     * that the page is about. `pointed`: a menu was opened on a ticket, which counts where it is not chosen.
     */
    async page(tab: Tab | null, pointed: boolean): Promise<void> {
      if (!tab?.url) return open(null, '', []);
      // Asked again in the window that says what to do.
      if (tab.url.href.startsWith(ownAddress('/link.html'))) return;
      const said = await tabs.ticketsIn(tab.id);
      const { chosen = [], here = null } = said ?? {};
      const own = ticketAt(tab.url, connections.all())?.key ?? null;
      const one = here ?? own;
      const isOne =
        one !== null && (chosen.length === 0 || (pointed && here !== null && !chosen.includes(here)));
      await open(tab, said ? tab.url.origin : knownOrigin(tab.url), isOne ? [one] : chosen);
    },
  };
};
export type LinkFrom = ReturnType<typeof createLinkFrom>;
