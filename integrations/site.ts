/**
 * A page of a tracker, as the overlay sees it. An implementation holds no observers, no timers, no React
 * and no `browser.*`; it can be tested with a saved page and nothing else.
 */
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';

/** Which design of the tracker stands on the page; one selector file per layout. */
export type Layout = 'jira-cloud' | 'jira-dc' | 'linear';

export type ViewKind = 'issue' | 'panel' | 'board' | 'backlog' | 'list' | 'search' | 'other';

/** From the URL alone. */
export interface View {
  kind: ViewKind;
  /** The ticket that the address names, e.g. `PAY-318`. */
  ticket: string | null;
}

/** A place on the page where a ticket stands, and what fits there. */
export interface Surface {
  kind: 'strip' | 'card' | 'row';
  ticket: string;
  /** The strip goes after this element, as its sibling. Its identity is compared, not only the ticket. */
  anchor: Element;
  /** Which candidate of the selector list matched, for the self-check. */
  by: string;
}

export interface Site {
  readonly id: TrackerId;
  /** Null: not a page of this tracker (Confluence shares Jira's origin). */
  detect(document: Document): Layout | null;
  view(url: URL): View | null;
  surfaces(layout: Layout, view: View, root: ParentNode): Iterable<Surface>;
  theme(document: Document): 'light' | 'dark';
  /** True once the host has hydrated what the strip stands in: nothing of ours before. */
  ready(layout: Layout, view: View, document: Document): boolean;
}
