import { trackerById, trackerForOrigin } from '#integrations/registry.ts';
import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';

/**
 * The ticket that an address names, or null: of no tracker, or no ticket. `sites` are the connected ones, some
 * of which live at origins that no tracker's list has.
 */
export const ticketAt = (
  url: URL | null,
  sites: readonly { tracker: TrackerId; base: string }[],
): TicketPlace | null => {
  if (!url) return null;
  const site = sites.find(({ base }) => `${url.origin}${url.pathname}`.startsWith(`${base}/`));
  const tracker = trackerForOrigin(url.origin) ?? (site ? trackerById(site.tracker) : null);
  const key = tracker?.site.view(url)?.ticket;
  return key ? { origin: url.origin, key } : null;
};
