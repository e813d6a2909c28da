import type { Query } from '#utils/okr/model/link.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { MarkSpots } from './mark-spots.ts';
import type { TrackerOptions, TrackerPlace } from './place.ts';
import type { Secret } from './secret.ts';
import type { Kit } from './selector.ts';
import type { Site } from './site.ts';
import type { Tracker } from './tracker.ts';

/** All that the rest of the extension knows of a tracker; each folder has one, `registry.ts` lists them. */
export interface TrackerEntry {
  id: TrackerId;
  /** Match patterns of the pages that show tickets. */
  pages: readonly string[];
  /** How addresses of tickets go on below a site's base, as match patterns: links that a ticket can be linked by. */
  ticketPaths: readonly string[];
  /** Match patterns of every host that we talk to, pages included; the manifest asks for these. */
  hosts: readonly string[];
  /** Its pages. */
  site: Site;
  /** Where marks stand on its cards and rows. */
  marks: MarkSpots;
  /** What its cards and rows are, for the lens. */
  kit: Kit;
  /** Where a ticket is shown that was never read; `base` is the connection's, or the page's origin. */
  ticketAddress(base: string, key: string): string;
  /** Its API takes our writes for another site's unless a header rule says otherwise (docs/permissions.md). */
  filtersForgery?: boolean;
  /** The word of a rule in its own query language that names a person; null when none does, or for other rules. */
  namedPerson?(query: Query): string | null;
  /** All that is in progress in some projects of a site, as a rule; absent: it cannot be asked for. */
  inProgress?(place: { tracker: TrackerId; site: string }, projects: string[]): Query;
  /** Throws `TypeError` when the secret is of a kind that the tracker does not know. */
  createTracker(place: TrackerPlace, secret: Secret, options?: TrackerOptions): Tracker;
}
