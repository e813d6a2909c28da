import type { LensChoice } from '#utils/messaging/page-protocol.ts';
import type { NudgeChange } from '#utils/messaging/protocol.ts';
import type { KeyResultId, LinkId, TeamId } from '#utils/okr/model/ids.ts';
import type { CheckInValues } from '../check-in/check-in-form.tsx';

export interface PopupActions {
  link: (team: TeamId, keyResult: KeyResultId) => void;
  unlink: (team: TeamId, link: LinkId) => void;
  /** Unlinks one key result and links another in its place. */
  change: (team: TeamId, link: LinkId, keyResult: KeyResultId) => void;
  checkIn: (team: TeamId, keyResult: KeyResultId, values: CheckInValues) => void;
  /** Turns the lens of the page in front. */
  turnLens: (show: LensChoice) => void;
  /** The weekly reminder: not for a while, off, on again. */
  changeNudge: (change: NudgeChange) => void;
  undo: () => void;
  refresh: () => void;
  stopRefresh: () => void;
  chooseTeam: (team: TeamId, cycle: string | null) => void;
  loadSample: () => void;
  copyReport: (report: string) => void;
  /** The changed page was told of; it is not told of again. */
  hideCheck: () => void;
  /** Opens the dashboard in a tab, at `#/…`. */
  openDashboard: (hash: string) => void;
  openTracker: (host: string) => void;
  /** Asks the browser for access to a tracker's host. */
  allow: (host: string) => void;
}
