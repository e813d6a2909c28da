import type { KeyResultId, TeamId } from '#utils/okr/model/ids.ts';
import type { Observable } from './observable.ts';
import { observable } from './observable.ts';
import type { TicketPlace } from './page-protocol.ts';
import type { LinkableTicket } from './protocol.ts';
import { type Background, type TicketSession, ticketSession } from './ticket-session.ts';

/**
 * `no-token`: opened by hand; `refused`: the token was unknown, of another tab, or used before; `no-ticket`: opened
 * to link where no ticket is meant; `no-tracker`: so on a page that is none of a known site.
 */
export type Handshake = 'no-token' | 'refused' | 'no-ticket' | 'no-tracker' | 'waiting' | 'done';

export interface Linking {
  tickets: LinkableTicket[];
  /** How many were chosen; those beyond the first of them are left out. */
  chosen: number;
}

export interface PanelSession {
  handshake: Observable<{ state: Handshake }>;
  ticket: TicketSession;
  /** What the panel was opened to link; none where it shows one ticket. */
  linking: Observable<Linking>;
  /** Links them all; null when it failed, which is shown. */
  linkSeveral: (team: TeamId, keyResult: KeyResultId) => Promise<{ missing: string[] } | null>;
  retry: () => void;
  close: () => void;
}

/** More than anyone picks by hand in one go; a question with them stays small, and is soon answered. */
const MOST = 50;

/** The one-time token and the host page's theme in a panel's address: `#token`, `#token&theme=dark`. */
export const readPanelHash = (hash: string): { token: string; theme: 'light' | 'dark' | null } => {
  const [token = '', ...rest] = hash.replace(/^#/, '').split('&');
  const theme = new URLSearchParams(rest.join('&')).get('theme');
  return { token: decoded(token), theme: theme === 'light' || theme === 'dark' ? theme : null };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** Nothing is asked, and nothing shown, before the token has been accepted. */
export const panelSession = (token: string, background: Background): PanelSession => {
  const handshake = observable<{ state: Handshake }>({ state: token === '' ? 'no-token' : 'waiting' });
  let place: TicketPlace | null = null;
  let start: (() => void) | undefined;
  const ticket = ticketSession({
    ask: background.ask,
    connect: (onSnapshot) => {
      let end = () => {};
      start = () => {
        end = background.connect((snapshot) => {
          onSnapshot(snapshot);
          void load();
        });
      };
      return () => end();
    },
  });

  const linking = observable<Linking>({ tickets: [], chosen: 0 });
  let places: TicketPlace[] = [];

  /** What is linked may change with every new picture. */
  const load = async (): Promise<void> => {
    if (places.length === 0) return;
    const answer = await background.ask('linkable', { places });
    if (answer.ok) linking.change({ ...linking.get(), tickets: answer.value });
  };

  const hello = async () => {
    const answer = await background.ask('panel-hello', { token });
    if (!answer.ok) {
      handshake.change({ state: 'refused' });
      return;
    }
    const { place: shown, linking: keys = [] } = answer.value;
    place = shown;
    if (shown.key === '') {
      handshake.change({ state: shown.origin === '' ? 'no-tracker' : 'no-ticket' });
      return;
    }
    const tickets = keys.slice(0, MOST).map((key) => ({ key, title: '', serves: [] }));
    places = tickets.map(({ key }) => ({ origin: shown.origin, key }));
    linking.change({ tickets, chosen: keys.length });
    handshake.change({ state: 'done' });
    ticket.show(place);
    start?.();
  };
  if (token !== '') void hello();

  return {
    handshake,
    ticket,
    linking,
    linkSeveral: async (team, keyResult) => {
      const answer = await ticket.run(background.ask('link-several', { places, team, keyResult }));
      return answer.ok ? answer.value : null;
    },
    retry: () => {
      if (place) ticket.refresh();
      else if (token !== '') void hello();
    },
    close: () => {
      if (place) void background.ask('panel-close', { place });
    },
  };
};
