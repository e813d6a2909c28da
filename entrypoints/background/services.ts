import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import type { LensViews } from './lens-view.ts';
import type { Marks } from './marks.ts';
import type { Moments } from './moments.ts';
import type { Nudge } from './nudge.ts';
import type { PagePorts } from './page-port.ts';
import type { PanelTokens } from './panel-tokens.ts';
import type { Readings } from './readings.ts';
import type { Refresh } from './refresh.ts';
import type { ServedTickets } from './served.ts';
import type { Snapshots } from './snapshots.ts';
import type { Strip } from './strip.ts';
import type { Tickets } from './tickets.ts';

/** The parts of the background that answer requests. */
export interface Services {
  documents: Documents;
  connections: Connections;
  readings: Readings;
  refresh: Refresh;
  strip: Strip;
  tickets: Tickets;
  moments: Moments;
  lensView: LensViews;
  facts: Facts;
  served: ServedTickets;
  marks: Marks;
  snapshots: Snapshots;
  panelTokens: PanelTokens;
  nudge: Nudge;
  ports: PagePorts;
  now: () => number;
}
