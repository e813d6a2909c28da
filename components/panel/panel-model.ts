import type { Handshake } from '#utils/messaging/panel-session.ts';
import type { LinkableTicket, TicketAnswer } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { KeyResultId, LinkId, TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { CheckInValues } from '../check-in/check-in-form.tsx';

export interface PanelActions {
  link: (team: TeamId, keyResult: KeyResultId) => void;
  /** Links all that the panel was opened for; null when that failed. */
  linkSeveral: (team: TeamId, keyResult: KeyResultId) => Promise<{ missing: string[] } | null>;
  unlink: (team: TeamId, link: LinkId) => void;
  checkIn: (team: TeamId, keyResult: KeyResultId, values: CheckInValues) => void;
  /** The check-in offered for a ticket that was just done; null: not wanted. */
  answerMoment: (team: TeamId, keyResult: KeyResultId, value: number | null) => void;
  undo: () => void;
  close: () => void;
  /** Starts again after a failure: handshake, ticket, numbers. */
  retry: () => void;
  chooseTeam: (team: TeamId) => void;
  loadSample: () => void;
  openDashboard: (hash: string) => void;
  openTracker: (host: string) => void;
  /** Asks the browser for access to a tracker's host. */
  allow: (host: string) => void;
  copy: (text: string) => void;
}

export interface PanelProps {
  handshake: Handshake;
  snapshot: Snapshot | null;
  /** Null until the background has answered. */
  ticket: TicketAnswer | null;
  /** What it was opened to link; then it shows nothing else. */
  linking?: LinkableTicket[];
  /** How many were chosen for that, where these are but the first of them. */
  chosen?: number;
  /** Why the last action or question failed. */
  problem: Problem | null;
  actions: PanelActions;
}

export interface TicketProps extends Omit<PanelProps, 'handshake' | 'snapshot' | 'ticket'> {
  snapshot: Snapshot;
  ticket: TicketAnswer;
}
