import type { Tickets } from '#integrations/boxes.ts';
import { pathOn, splitPath } from '#integrations/link-path.ts';
import type { View } from '#integrations/site.ts';

const TICKET = /^\/t\/([A-Z]+-[1-9]\d*)\/?$/i;
const KEY = /^[A-Z]+-[1-9]\d*$/;

const ticketAt = (pathname: string): string | null => TICKET.exec(pathname)?.[1]?.toUpperCase() ?? null;

/** `/t/TOY-1` is a ticket, `/b/main` a board; anything else may hold links to tickets. */
export const toyView = (url: URL): View => {
  const ticket = ticketAt(url.pathname);
  if (ticket !== null) return { kind: 'issue', ticket };
  return { kind: url.pathname.startsWith('/b/') ? 'board' : 'other', ticket: null };
};

export const toyTickets: Tickets = {
  ofLink: (href, host) => {
    const path = pathOn(host, href);
    return path === null ? null : ticketAt(splitPath(path).pathname);
  },
  named: (text) => (KEY.test(text) ? text : null),
};
