/** What the weekly asks for and keeps: tied to the background and the page's own storage by the entrypoint. */
import type { CheckIn, SetStatus } from '#utils/okr/model/check-in.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Asked } from '../asked.ts';

export type CheckInValues = Pick<CheckIn, 'value' | 'confidence' | 'status' | 'note' | 'wayBack'>;

/** What the form says: what was typed and chosen, and this week's check-in where nothing was. */
export interface Draft {
  /** As typed; null leaves what the data say. */
  value: string | null;
  /** 0 to 10. */
  confidence: number | null;
  /** Null follows the computed one. */
  status: SetStatus | null;
  note: string;
  wayBack: string;
}

/** What was typed and chosen and not saved yet. */
export type Typed = Partial<Draft>;

/** Outlives moving to another key result and reloading the page; ends with the tab. */
export interface Drafts {
  read(keyResult: KeyResultId): Typed | null;
  /** Null: there is nothing to keep any more. */
  keep(keyResult: KeyResultId, typed: Typed | null): void;
}

export interface WeekActions {
  checkIn(keyResult: KeyResultId, values: CheckInValues): Asked<null>;
  /** Logged with the reason, so that both goals are graded in the end. */
  changeTarget(keyResult: KeyResultId, goal: Goal, reason: string): Asked<null>;
  /** Resolves once the text is on the clipboard. */
  copySummary(text: string): Promise<void>;
  drafts: Drafts;
}
