/**
 * What our own pages may ask of the background, in one map; handlers and clients derive their types from it.
 * What a tracker's page may ask is in `page-protocol.ts`. The receiver parses with `own-schemas.ts` and
 * `page-schemas.ts` after it has checked the sender.
 */

import type { TeamAcross, ViewAcross } from '#utils/okr/alignment/across.ts';
import type { OpenTicket } from '#utils/okr/coverage.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId, LinkId, TeamId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Problem } from '#utils/problem.ts';
import type { Edit } from '#utils/workspace/change.ts';
import type { OutlineKind, Outlines } from './outlines.ts';
import type { LensChoice, StripAnswer, TicketPlace } from './page-protocol.ts';
import type { CountedMore, Preview, PreviewIssue, SuggestAsk, Suggestions } from './rule-help.ts';
import type { ConnectionView } from './snapshot.ts';

/** A ticket that may be linked, and what it serves already. The title is empty where it was never read. */
export interface LinkableTicket {
  key: string;
  title: string;
  serves: { id: KeyResultId; name: string }[];
}

/** The lens of the page in front, and how much of what is in view serves what. */
export interface LensView {
  show: LensChoice;
  /** Of the one key result that it shows, which may be another team's; null where it shows none or any. */
  name: string | null;
  all: number;
  any: number;
  /** Key results that something in view serves. */
  of: { keyResult: KeyResultId; count: number }[];
}

/** How the page in front stands, for the popup; null where it is none of a tracker. */
export interface FrontCheck {
  /** It has changed, and nobody has been told so yet. */
  news: boolean;
  /** For people to send us: nothing of the page's own is in it. */
  report: string;
}

export interface TicketAnswer extends StripAnswer {
  place: TicketPlace;
  title: string;
  url: string;
}

/** What our own pages (popup, panel, dashboard) may ask. */
export interface OwnRequests {
  /** The panel's handshake: the token is accepted once, from our own origin, same tab, not the top frame. */
  'panel-hello': { ask: { token: string }; answer: { place: TicketPlace; linking?: string[] } };
  'panel-close': { ask: { place: TicketPlace }; answer: null };
  ticket: { ask: { place: TicketPlace }; answer: TicketAnswer };
  /** The ticket in the active tab of the window the popup belongs to; null when it is none. */
  'active-ticket': { ask: Record<string, never>; answer: TicketPlace | null };
  /** The offered check-in was made, or is not wanted. */
  'moment-over': { ask: { place: TicketPlace }; answer: null };
  /** The weekly reminder is set, put off, or answered by opening the week's meeting. */
  nudge: { ask: NudgeChange; answer: null };
  /** Whether tickets seen to be done offer a check-in on their page. */
  'offer-moments': { ask: { on: boolean }; answer: null };
  /** What is known of tickets that are about to be linked; no tracker is asked. */
  linkable: { ask: { places: TicketPlace[] }; answer: LinkableTicket[] };
  /** One step for undo. `missing`: keys that could not be read, which were left out. */
  'link-several': {
    ask: { places: TicketPlace[]; team: TeamId; keyResult: KeyResultId };
    answer: { missing: string[] };
  };
  /** Null when the page in front shows no cards or rows of a tracker. */
  'view-lens': { ask: Record<string, never>; answer: LensView | null };
  'turn-view-lens': { ask: { show: LensChoice }; answer: LensView | null };
  link: { ask: { place: TicketPlace; team: TeamId; keyResult: KeyResultId }; answer: { link: LinkId } };
  unlink: { ask: { team: TeamId; link: LinkId }; answer: null };
  edit: { ask: { team: TeamId; edit: Edit }; answer: null };
  undo: { ask: Record<string, never>; answer: null };
  redo: { ask: Record<string, never>; answer: null };
  /** Starts a refresh of every linked ticket of the shown team; progress comes over the port. */
  refresh: { ask: Record<string, never>; answer: null };
  'refresh-stop': { ask: Record<string, never>; answer: null };
  'choose-team': { ask: { team: TeamId; cycle: string | null }; answer: null };
  /** Jira Cloud: `session` uses the browser's sign-in, `token` an API token with its e-mail; Linear: `key`, or `oauth` where built in. */
  connect: { ask: ConnectRequest; answer: ConnectionView };
  /** Whether the page in front looks as we know it. */
  'front-check': { ask: Record<string, never>; answer: FrontCheck | null };
  /** That it does not has been said; it is not said again of such a page. */
  'front-check-told': { ask: Record<string, never>; answer: null };
  /** Reports on all open pages of trackers. */
  'page-reports': { ask: Record<string, never>; answer: { text: string } };
  /** The Jira in the active tab that is not connected yet; null when there is none. */
  'active-site': { ask: Record<string, never>; answer: SiteOffer | null };
  disconnect: { ask: { connection: string }; answer: null };
  /**
   * What a rule would bring in: its first page and a count, each ticket with the key results of the cycle that
   * it serves already. A later question of the same turn ends this one, which is then answered by null.
   */
  'query-preview': {
    ask: { team: TeamId; keyResult: KeyResultId; query: Query; turn: string };
    answer: RulePreview | null;
  };
  /** One page more of a rule whose tracker does not count. */
  'query-count': { ask: { query: Query; from: string }; answer: CountedMore };
  /** What could stand at the caret; in turns as above. */
  'query-suggest': { ask: SuggestAsk & { connection: string; turn: string }; answer: Suggestions | null };
  'query-stop': { ask: { turn: string }; answer: null };
  /** What is in progress at one site where the team works; in turns as above. */
  'work-in-progress': {
    ask: { team: TeamId; place: { tracker: string; site: string }; turn: string };
    answer: WorkInProgress | null;
  };
  /** Which of the site's estimate fields counts; all is read again with it. */
  'choose-estimate': { ask: { connection: string; field: string }; answer: null };
  /** Numeric fields of a connection, for the measure editor. */
  fields: { ask: { connection: string }; answer: (FieldRef & { estimate: boolean })[] };
  /** Kinds of things at a tracker that can become objectives, and what is open of one of them. */
  'outline-kinds': { ask: { connection: string }; answer: OutlineKind[] };
  outlines: { ask: { connection: string; kind: string; after: string | null }; answer: Outlines };
  'create-team': {
    ask: {
      name: string;
      timeZone: string;
      fiscalStartMonth: number;
      cycle: { name: string; starts: string; ends: string };
    };
    answer: { team: TeamId };
  };
  /** Loads documents from a file's text: says what would change first, then does it. Undoable. */
  'import-preview': { ask: { text: string }; answer: ImportPreview };
  import: { ask: { text: string }; answer: { teams: TeamId[] } };
  'load-sample': { ask: Record<string, never>; answer: { team: TeamId } };
  'remove-team': { ask: { team: TeamId }; answer: null };
  export: { ask: Record<string, never>; answer: { text: string } };
  document: { ask: { team: TeamId }; answer: TeamDocument };
  /** Every team that this browser holds, as far as it stands beside the others while a team's cycle runs. */
  'teams-across': { ask: { team: TeamId; cycle: string }; answer: TeamAcross[] };
  /** The same as read now, each in its own cycle of that time; a team that has none then is left out. */
  'views-across': { ask: { team: TeamId; cycle: string }; answer: ViewAcross[] };
  /** Teams and cycles as read now, in the order asked; `cycle` null is the one that today falls in. What is gone is left out. */
  views: { ask: { of: { team: TeamId; cycle: string | null }[] }; answer: TeamView[] };
}

/** `weekday` 0 (Sunday) to 6, `hour` of the team's own clock. */
export type NudgeChange =
  | { do: 'set'; on: boolean; weekday: number; hour: number }
  | { do: 'snooze' }
  | { do: 'opened' };

/** The first of them where there are `more`. */
export interface WorkInProgress {
  tickets: OpenTicket[];
  more: boolean;
}

export interface RulePreview extends Preview {
  issues: (PreviewIssue & { serves: KeyResultId[] })[];
}

/** `base` has the context path, `name` is for people: `issues.example.com/jira`. */
export interface SiteOffer {
  base: string;
  name: string;
}

export type ConnectRequest =
  | { tracker: 'jira-cloud'; base: string; auth: 'session' }
  | { tracker: 'jira-cloud'; base: string; auth: 'token'; email: string; token: string; stay: boolean }
  /** A Jira at an origin of its own: Data Center, or Cloud with a custom domain. The page that asks has the permission. */
  | { tracker: 'jira-dc'; base: string; auth: 'session' }
  | { tracker: 'jira-dc'; base: string; auth: 'key'; key: string; stay: boolean }
  | { tracker: 'linear'; auth: 'key'; key: string; stay: boolean }
  | { tracker: 'linear'; auth: 'oauth'; stay: boolean };

export interface ImportPreview {
  teams: {
    name: string;
    exists: boolean;
    objectives: number;
    keyResults: number;
    links: number;
    checkIns: number;
  }[];
  /** What could not be read, each with where and why; the rest is imported all the same. */
  refused: { where: string; why: string }[];
}

/** What goes over `runtime.sendMessage`; what comes back is an `Answer`. */
export interface Envelope<Requests, K extends keyof Requests = keyof Requests> {
  request: K;
  ask: Requests[K] extends { ask: infer Ask } ? Ask : never;
}

/** A background answer: failure is data, so that a page can say it. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };
