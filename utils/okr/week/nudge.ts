/**
 * The weekly reminder, as a state that moves with an alarm, an opened meeting and a person's choices. It counts
 * key results, never people; it gives up after three weeks that nobody answered.
 */
import { addDays, dayOf, startOfDay } from '../calendar.ts';
import type { Team } from '../model/team.ts';
import { startOfWeek } from './week.ts';

type Calendar = Pick<Team, 'weekStart' | 'timeZone'>;

export interface NudgeState {
  on: boolean;
  /** 0 Sunday to 6 Saturday, and an hour of the team's own clock. */
  weekday: number;
  hour: number;
  /** First day of the week that was last reminded of; null before the first. */
  week: string | null;
  /** The meeting was opened since. */
  answered: boolean;
  /** Weeks in a row that nobody answered. */
  ignored: number;
  /** No reminder before this day. */
  snoozedUntil: string | null;
}

/** Thursday at ten: most weeklies are over by then, and Friday is left for what they missed. */
export const NEW_NUDGE: NudgeState = {
  ...{ on: true, weekday: 4, hour: 10 },
  ...{ week: null, answered: false, ignored: 0, snoozedUntil: null },
};

/** After so many unanswered weeks it stays quiet until somebody turns it on again. */
export const GIVES_UP_AFTER = 3;

const HOUR = 3_600_000;

/** The next instant to remind at, in milliseconds since 1970; an hour off on a day that changes its clock. */
export const nextNudge = (now: number, { weekday, hour }: NudgeState, { timeZone }: Calendar): number => {
  const today = dayOf(now, timeZone) ?? new Date(now).toISOString().slice(0, 10);
  const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
  const at = (days: number) => startOfDay(addDays(today, days), timeZone) + hour * HOUR;
  return at(ahead) > now ? at(ahead) : at(ahead + 7);
};

const weekOf = (now: number, { timeZone, weekStart }: Calendar): string =>
  startOfWeek(dayOf(now, timeZone) ?? new Date(now).toISOString().slice(0, 10), weekStart);

const isSnoozed = ({ snoozedUntil }: NudgeState, now: number, { timeZone }: Calendar): boolean =>
  snoozedUntil !== null && (dayOf(now, timeZone) ?? '') < snoozedUntil;

/** The alarm went off while `open` key results have no check-in of this week. */
export const rung = (state: NudgeState, open: number, now: number, calendar: Calendar): NudgeState => {
  const week = weekOf(now, calendar);
  if (!state.on || open === 0 || state.week === week || isSnoozed(state, now, calendar)) return state;
  if (state.ignored >= GIVES_UP_AFTER) return state;
  const unanswered = state.week !== null && !state.answered;
  const ignored = unanswered ? state.ignored + 1 : 0;
  return { ...state, week, answered: false, ignored, snoozedUntil: null };
};

/** The week's meeting was opened: whoever did knows. */
export const opened = (state: NudgeState): NudgeState => ({ ...state, answered: true, ignored: 0 });

/** Quiet until the next week begins. */
export const snoozed = (state: NudgeState, now: number, calendar: Calendar): NudgeState => ({
  ...opened(state),
  snoozedUntil: addDays(weekOf(now, calendar), 7),
});

export type NudgeMood = 'on' | 'off' | 'snoozed' | 'given-up';

export const moodOf = (state: NudgeState, now: number, calendar: Calendar): NudgeMood => {
  if (!state.on) return 'off';
  if (state.ignored >= GIVES_UP_AFTER) return 'given-up';
  return isSnoozed(state, now, calendar) ? 'snoozed' : 'on';
};

/** How many key results the button shows: of the week that was reminded of, until its meeting is opened. */
export const badgeOf = (state: NudgeState, open: number, now: number, calendar: Calendar): number =>
  moodOf(state, now, calendar) === 'on' && state.week === weekOf(now, calendar) && !state.answered ? open : 0;
