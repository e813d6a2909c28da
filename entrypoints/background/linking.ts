import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { LinkableTicket } from '#utils/messaging/protocol.ts';
import type { OwnHandlers } from '#utils/messaging/server.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import { linkIssues } from '#utils/workspace/edits/link.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import type { Refresh } from './refresh.ts';
import { refuseFrozen } from './refuse-frozen.ts';
import type { ServedTickets } from './served.ts';
import type { Tickets } from './tickets.ts';

interface Services {
  documents: Documents;
  facts: Facts;
  served: ServedTickets;
  refresh: Refresh;
  tickets: Tickets;
  now: () => number;
}

/** Several tickets linked to one key result, in one step that one undo takes back. */
export const linkingHandlers = ({ documents, facts, served, refresh, tickets, now }: Services) => {
  const linkable = async (place: TicketPlace): Promise<LinkableTicket> => {
    const found = await tickets.find(place);
    const lines = [...served.of([place.key], place.origin).values()].flat();
    return {
      key: place.key,
      title: (found?.uid && facts.get(found.uid)?.title) || '',
      serves: lines.map(({ id, shortName }) => ({ id, name: shortName })),
    };
  };

  return {
    linkable: ({ places }) => Promise.all(places.map(linkable)),
    'link-several': async ({ places, team, keyResult }) => {
      const looked = await Promise.allSettled(places.map((place) => tickets.refOf(place)));
      const issues = looked.flatMap((one): IssueRef[] => (one.status === 'fulfilled' ? [one.value] : []));
      const lost = looked.find((one) => one.status === 'rejected');
      if (issues.length === 0 && lost) throw lost.reason;
      const edit = linkIssues(documents.get(team), { keyResult, issues });
      refuseFrozen(documents.get(team), edit, now());
      await documents.edit([{ team, edit }]);
      void refresh.some(new Set([keyResult]), { full: true, issues: new Set(issues.map(issueUid)) });
      return { missing: places.flatMap(({ key }, n) => (looked[n]?.status === 'rejected' ? [key] : [])) };
    },
  } satisfies Partial<OwnHandlers>;
};
