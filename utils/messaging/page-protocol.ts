/**
 * What a tracker's page and the background say to one another. Types alone, so that a content script can
 * import them; the receiver parses with `page-schemas.ts` after it has checked the sender.
 */
import type { SurfaceCount } from '#utils/changed-surfaces.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Delivery, KeyResultLine, TicketLine } from '#utils/okr/view.ts';
import type { Problem } from '#utils/problem.ts';

/** A ticket as a page knows it: by origin and key. The background finds the immutable id. */
export interface TicketPlace {
  origin: string;
  key: string;
}

/** What a strip shows. `pending`: the worker knows no more yet and will say `marks-changed`. */
export interface StripAnswer {
  key: string;
  state: 'ready' | 'pending' | 'not-connected' | 'no-team';
  lines: TicketLine[];
  /** The lines are the last known ones; this is why they could not be refreshed. */
  problem: Problem | null;
  asOf: string | null;
  /** The ticket was just seen to be done: its page offers a check-in, once. */
  moment?: Moment;
}

/** A ticket's key result whose number only people know, worth a look now that the ticket is done. */
export interface Moment {
  keyResult: KeyResultId;
  shortName: string;
}

/** A key result as a mark's hover card shows it. */
export interface MarkedKeyResult extends KeyResultLine {
  delivery: Delivery | null;
  asOf: string | null;
}

/** A ticket's mark: the key result it serves first, and how many more. */
export interface Mark {
  /** Changes whenever anything on the mark does. */
  stamp: string;
  keyResult: KeyResultId;
  more: number;
  /** The lens leaves it as it is. */
  lit?: boolean;
}

/** What the lens of a tab leaves as it is: all that serves a key result, or what serves this one. */
export type LensChoice = 'off' | 'any' | KeyResultId;

/** A lens that is on, as a page knows it. */
export interface LensNote {
  /** Changes with what it shows. */
  stamp: string;
  /** The key result's short name; null: any. */
  name: string | null;
}

export interface MarksAsk {
  /** Tickets in view or near it. */
  keys: string[];
  /** What the tickets stand on (`board`, `backlog` …), so that no rule is for another place; empty: anything. */
  surfaces: string[];
  /** Stamps of the marks that stand, by key: what has not changed is not put in again. */
  have: Record<string, string>;
  /** Sheets of earlier answers, to be taken out once the new one stands. */
  drop: string[];
  theme: 'light' | 'dark' | 'contrast';
  /** Stamp of the lens that the standing sheets are of; empty or absent: none. */
  lens?: string;
}

export interface MarksAnswer {
  /** By key; a ticket that serves no key result is absent. */
  marks: Record<string, Mark>;
  /** Those the marks name, each once. */
  keyResults: MarkedKeyResult[];
  /** What was inserted into the asking document for this; null when nothing had to be. */
  sheet: string | null;
  /** Null or absent: off. Where it is not the one that was asked for, all sheets are old. */
  lens?: LensNote | null;
}

/** What a content script may ask, for its own origin alone. The origin is the sender's, never a field. */
export interface PageRequests {
  strip: { ask: { key: string }; answer: StripAnswer };
  /** Marks on cards and rows: the background puts them into the asking document and says what they are. */
  marks: { ask: MarksAsk; answer: MarksAnswer };
  /** A selector: where nothing on a page matches it, no card or row there can have a mark, nor the lens. */
  bearers: { ask: Record<string, never>; answer: string };
  /** The offered check-in is not wanted; it is not made again. */
  'moment-dismiss': { ask: { key: string }; answer: null };
  /** Turns this tab's lens to something else. */
  lens: { ask: { show: LensChoice }; answer: null };
  /** A one-time token for the panel frame of this tab and document; goes into the frame's address as a hash. */
  'panel-token': { ask: { key: string }; answer: { token: string } };
}

/** Tickets of a page, as its cards and rows name them. */
export interface PageTickets {
  /** In view, or on all of a page that has few. */
  near: string[];
  /** What a person has chosen: rows that are selected, or what a text selection runs over. */
  chosen: string[];
  /** Where the keyboard has come to, or else the pointer. */
  here: string | null;
}

/** What a page's script recognises on it, in our own words for layouts, views, surfaces and selectors alone. */
export interface PageCheck {
  layout: string;
  view: string;
  surfaces: SurfaceCount[];
}

/**
 * What the background tells content scripts, by `tabs.sendMessage`. `tickets` is answered with `PageTickets`,
 * `check` with `PageCheck`.
 */
export type PageNotice =
  | { notice: 'marks-changed' }
  | { notice: 'close-panel' }
  /** The panel, to link tickets; its token knows which. */
  | { notice: 'link'; key: string; token: string }
  | { notice: 'tickets' }
  | { notice: 'check' };
