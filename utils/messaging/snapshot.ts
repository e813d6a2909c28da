import type { CycleId, TeamId } from '#utils/okr/model/ids.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Problem } from '#utils/problem.ts';

/** A tracker connection as shown; its secret stays in the background. */
export interface ConnectionView {
  id: string;
  tracker: TrackerId;
  site: string;
  /** Host for people: `acme.atlassian.net`, `linear.app/acme`. */
  label: string;
  base: string;
  auth: 'session' | 'token' | 'key' | 'oauth';
  state: 'connected' | 'signed-out' | 'problem';
  /** The signed-in account's own name; nobody else's. */
  account: string;
  problem: Problem | null;
  checkedAt: string;
  /** Id of the field that estimates are read from; absent where the tracker has one of its own, or none. */
  estimate?: string;
  /** A person said so; else it is the first of those that there are. */
  estimateChosen?: true;
}

export interface RefreshState {
  running: boolean;
  done: number;
  /** Null until known. */
  total: number | null;
  /** When all was last read to the end: nothing shown is older, though one tracker may have been read since. */
  finishedAt: string | null;
  problem: Problem | null;
}

/** The weekly reminder as it stands. */
export interface NudgeView {
  mood: 'on' | 'off' | 'snoozed' | 'given-up';
  weekday: number;
  hour: number;
  snoozedUntil: string | null;
  /** What the toolbar button shows: key results without a check-in this week; 0 for nothing. */
  open: number;
}

/** A step so large that people watch it being taken back or done again; its size is in changes. */
export interface Stepping {
  way: 'undo' | 'redo';
  label: { message: string; args: string[] };
  done: number;
  total: number;
}

/** Everything our pages show, as one value; sent again after each change. */
export interface Snapshot {
  teams: { id: TeamId; name: string; cycles: { id: CycleId; name: string }[] }[];
  /** The team and cycle looked at; null before there is one. */
  view: TeamView | null;
  connections: ConnectionView[];
  refresh: RefreshState;
  /** What undo would take back: a message key with arguments. */
  undo: { message: string; args: string[] } | null;
  /** What redo would do again. */
  redo: { message: string; args: string[] } | null;
  /** Absent while no large step is under way. */
  stepping?: Stepping;
  /** Storage or document trouble that people must know of. */
  notices: Problem[];
  online: boolean;
  /** Tickets seen to be done offer a check-in on their page. */
  offersMoments: boolean;
  /** Absent before there is a team. */
  nudge?: NudgeView;
  /** OAuth for Linear was built in. */
  linearOAuth: boolean;
}
