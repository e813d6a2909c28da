/**
 * A page of a tracker, as the overlay sees it. An implementation holds no observers, no timers, no React
 * and no `browser.*`; it can be tested with a saved page and nothing else.
 */
import type { SurfaceCount } from '#utils/changed-surfaces.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';

/**
 * Which design of the tracker stands on the page, such as `jira-cloud` or `jira-dc`; one selector file per
 * layout. Named by its site, and told apart by nobody else.
 */
export type Layout = string;

export type ViewKind =
  | 'issue'
  | 'panel'
  | 'board'
  | 'backlog'
  | 'list'
  | 'search'
  | 'timeline'
  | 'calendar'
  | 'plan'
  | 'project'
  | 'inbox'
  | 'other';

/** From the URL alone. */
export interface View {
  kind: ViewKind;
  /** The ticket that the address names, e.g. `PAY-318`. */
  ticket: string | null;
  /** Of a panel: the view that it was opened beside. */
  behind?: ViewKind;
}

/**
 * What people call the place. `content-board`: a board of the cards to which Jira is moving its boards, told apart so
 * that a page gets rules for its own kind of cards alone. `link`: a link to a ticket in markup that nobody has
 * described to us.
 */
export type SurfaceName =
  | 'issue'
  | 'preview-panel'
  | 'side-panel'
  | 'modal'
  | 'board'
  | 'content-board'
  | 'backlog'
  | 'list'
  | 'navigator'
  | 'split-view'
  | 'children'
  | 'linked'
  | 'timeline'
  | 'calendar'
  | 'plan'
  | 'project'
  | 'inbox'
  | 'search'
  | 'link';

/** A place on the page where a ticket stands, and what fits there. */
export interface Surface {
  kind: 'strip' | 'card' | 'row';
  ticket: string;
  /**
   * The strip goes after this element, as its sibling. Of a card or row: the `a[href]` that names the ticket,
   * and where there is none the card or row itself. Its identity is compared, not only the ticket.
   */
  anchor: Element;
  /** Which candidate of the selector list matched, for the self-check. */
  by: string;
  surface?: SurfaceName;
  /** Of a card or row: all of it, which may be the anchor itself. */
  container?: Element;
}

/** What a surface of the page holds: rows without a single key mean that the tracker's markup has changed. */
export type SelfCheck = SurfaceCount<SurfaceName>;

export interface Site {
  readonly id: TrackerId;
  /** Null: not a page of this tracker (Confluence shares Jira's origin). */
  detect(document: Document): Layout | null;
  view(url: URL): View | null;
  /**
   * The strip's places first, the best of them first; then cards and rows as they stand in the document, each
   * once. `root` is the document, or a part of it that holds whole cards or rows.
   */
  surfaces(layout: Layout, view: View, root: ParentNode): Iterable<Surface>;
  /** Counts for `changedSurfaces`; ask when the page has come to rest, as rows come before their content. */
  selfCheck?(layout: Layout, view: View, root: ParentNode): SelfCheck[];
  /**
   * What a ticket's page says of its status, only to be compared with what it said before; null: not to be
   * found. It is a hint that the tracker may know something new, and no more.
   */
  status?(layout: Layout, document: Document): string | null;
  /** How cards and rows look that a person has chosen, besides what ARIA says of them. */
  readonly chosen?: string;
  theme(document: Document): 'light' | 'dark';
  /** True once the host has hydrated what the strip stands in: nothing of ours before. */
  ready(layout: Layout, view: View, document: Document): boolean;
}
