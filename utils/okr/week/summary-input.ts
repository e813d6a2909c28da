import type { GoalChange } from '../model/key-result.ts';
import type { KeyResultView, TeamView } from '../view.ts';
import type { Words } from '../words.ts';
import type { News } from './news.ts';
import type { Week } from './week.ts';

/** What the summary of the meeting is written from. */
export interface SummaryInput {
  team: TeamView['team'];
  cycle: NonNullable<TeamView['cycle']>;
  week: Week;
  /** First day of what is compared: the week's, or that of the last four weeks. */
  since: string;
  news: News;
  timeZone: string;
  /** The monthly summary adds trend, forecast, delivery and changes of the target. */
  monthly: boolean;
  goalLog: (id: KeyResultView['id']) => readonly GoalChange[];
  words: Words;
}
