import type { KeyResultView, TeamView } from '#utils/okr/view.ts';
import type { Week } from '#utils/okr/week/week.ts';
import type { Dashboard } from '../model.ts';

/** A key result, and the week or the month in which the meeting looks at it. */
export interface InWeek {
  keyResult: KeyResultView;
  cycle: NonNullable<TeamView['cycle']>;
  week: Week;
  /** First day of what is compared. */
  since: string;
  timeZone: string;
  monthly: boolean;
  dashboard: Dashboard;
}
