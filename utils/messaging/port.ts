/** What our own pages are told over a port, unasked; what they ask for is in `protocol.ts`. */
import type { Across } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Ports of our own pages, by name: `page`, and `dashboard`, which is told the document too. One that opens on
 * the map is named `alignment`, so that its first message has all that the map is drawn from.
 */
export type PortName = 'page' | 'dashboard' | 'alignment';

/** The whole picture on connect and after each change. */
export interface PortMessage {
  kind: 'snapshot';
  snapshot: Snapshot;
  /** The document behind the snapshot's view; absent where it is the one that this port was told last. */
  document?: TeamDocument | null;
  /** All teams in the time of the view's cycle, as of this very snapshot. */
  across?: Across;
}
