import { browser } from 'wxt/browser';
import { trackerById } from '#integrations/registry.ts';
import { pagesPattern } from '#integrations/site-pattern.ts';
import { t } from '#utils/i18n.ts';
import { serial } from '#utils/serial.ts';
import type { Connection } from '#utils/storage/connection.ts';
import type { LinkFrom } from './link-from.ts';

type Site = Pick<Connection, 'tracker' | 'base'>;
const inTurn = serial();

/** Links to tickets of these sites, wherever such a link stands. */
const ticketPatterns = (sites: readonly Site[]): string[] => [
  ...new Set(
    sites.flatMap(({ tracker, base }) =>
      (trackerById(tracker)?.ticketPaths ?? []).map((path) => pagesPattern(base).slice(0, -1) + path),
    ),
  ),
];

/**
 * The entries of the browser's own menu: on links to tickets of connected sites, and on these sites' pages. Made
 * anew at each start and each change, since the browsers differ in what they keep of them.
 */
export const offerMenus = (sites: readonly Site[]): Promise<void> =>
  inTurn(async () => {
    await browser.contextMenus.removeAll();
    if (sites.length === 0) return;
    browser.contextMenus.create({
      id: 'link',
      title: t('menu_link'),
      contexts: ['link'],
      targetUrlPatterns: ticketPatterns(sites),
    });
    browser.contextMenus.create({
      id: 'link-here',
      title: t('menu_link_here'),
      contexts: ['page', 'selection'],
      documentUrlPatterns: [...new Set(sites.map(({ base }) => pagesPattern(base)))],
    });
  });

interface Clicked {
  menuItemId: string | number;
  linkUrl?: string | undefined;
}

/** What a click needs of the background. */
interface Opened {
  ready: () => Promise<void>;
  linkFrom: LinkFrom;
}

/** One of our entries was chosen in the browser’s own menu. */
export const menuClicked = async (
  { ready, linkFrom }: Opened,
  { menuItemId, linkUrl }: Clicked,
  tab: { id?: number | undefined; url?: string | undefined } | undefined,
): Promise<void> => {
  await ready();
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const on = tab?.id === undefined ? null : { id: tab.id, url };
  if (menuItemId === 'link' && linkUrl !== undefined) await linkFrom.link(linkUrl, on);
  else if (menuItemId === 'link-here' && on) await linkFrom.page(on, true);
};
