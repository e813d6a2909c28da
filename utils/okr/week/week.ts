/** A team's week: which key results it walks through in its meeting, and which it has looked at. */
import { addDays, dayOf } from '../calendar.ts';
import type { CheckIn } from '../model/check-in.ts';
import type { Team } from '../model/team.ts';
import type { KeyResultView, ObjectiveView, TeamView } from '../view.ts';

type Calendar = Pick<Team, 'weekStart' | 'timeZone'>;

/** The week that `day` lies in begins on this day. */
export const startOfWeek = (day: string, weekStart: Team['weekStart']): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - weekStart + 7) % 7));
};

/** A person checked in on `since` or later. */
export const isLookedAt = (
  last: Pick<CheckIn, 'at' | 'source'> | null,
  since: string,
  timeZone: string,
): boolean => last?.source === 'person' && (dayOf(last.at, timeZone) ?? '') >= since;

export interface Week {
  today: string;
  /** Its first day. */
  since: string;
  /** Active objectives that have key results, in their order. */
  objectives: ObjectiveView[];
  /** Their key results, in the order in which they are walked through. */
  keyResults: KeyResultView[];
  lookedAt: ReadonlySet<KeyResultView['id']>;
}

/** `now` is an instant, ISO 8601. Drafts and what is closed are no part of the meeting. */
export const weekOfTeam = (view: TeamView, { weekStart, timeZone }: Calendar, now: string): Week => {
  const today = dayOf(now, timeZone) ?? now.slice(0, 10);
  const since = startOfWeek(today, weekStart);
  const objectives = view.objectives.filter(
    ({ state, keyResults }) => state === 'active' && keyResults.length > 0,
  );
  const keyResults = objectives.flatMap((objective) => objective.keyResults);
  const seen = keyResults.filter(({ lastCheckIn }) => isLookedAt(lastCheckIn, since, timeZone));
  return { today, since, objectives, keyResults, lookedAt: new Set(seen.map(({ id }) => id)) };
};
