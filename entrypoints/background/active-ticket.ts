import { jiraView } from '#integrations/jira/routes.ts';
import { linearView } from '#integrations/linear/routes.ts';
import { trackerForOrigin } from '#integrations/registry.ts';
import type { View } from '#integrations/site.ts';
import type { TicketPlace } from '#utils/messaging/protocol.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';

const VIEWS: Record<TrackerId, (url: URL) => View | null> = {
  'jira-cloud': jiraView,
  'jira-dc': jiraView,
  linear: linearView,
};

/** The ticket that an address names, or null: of no tracker, or no ticket. */
export const ticketAt = (url: URL | null): TicketPlace | null => {
  const tracker = url && trackerForOrigin(url.origin);
  const key = tracker && VIEWS[tracker.id](url)?.ticket;
  return key ? { origin: url.origin, key } : null;
};
