/**
 * Where a key result should be by now. One convention everywhere: whole days of the team's time zone,
 * nothing of the cycle has passed on its first day and all of it on its last,
 * e = clamp((today − starts) ÷ (ends − starts), 0, 1).
 */
import { daysBetween } from './calendar.ts';
import type { Goal, ReachGoal } from './model/goal.ts';
import type { Cycle } from './model/team.ts';
import { clampUnit, ratio } from './numbers.ts';
import { reachProgress } from './progress.ts';

export type Span = Pick<Cycle, 'starts' | 'ends'>;

/** The part of the cycle that has passed, 0..1; 0 where its dates make no sense. */
export const elapsed = (cycle: Span, today: string): number => {
  const passed = daysBetween(cycle.starts, today);
  const whole = daysBetween(cycle.starts, cycle.ends);
  if (passed === null || whole === null || whole <= 0) return 0;
  return clampUnit(passed / whole);
};

/**
 * Week n of m: weeks are counted in sevens from the first day, and m is the nearest whole number, so that
 * a quarter has 13; days left over belong to the last week. Before the cycle it is week 1.
 */
export const weekOf = (cycle: Span, today: string): { week: number; weeks: number } => {
  const weeks = Math.max(1, Math.round(((daysBetween(cycle.starts, cycle.ends) ?? 0) + 1) / 7));
  const week = Math.floor((daysBetween(cycle.starts, today) ?? 0) / 7) + 1;
  return { week: Math.min(weeks, Math.max(1, week)), weeks };
};

/**
 * The expected value, in the key result's own unit; null for goals without pace. Linear from baseline to
 * target, or piecewise linear through the phase points that lie inside the cycle: baseline and target
 * hold the two ends. A number that adds up over the cycle (`addsUp`) begins at 0 instead.
 */
export const expectedValue = (
  goal: Goal | null,
  cycle: Span,
  today: string,
  addsUp = false,
): number | null => {
  if (goal?.kind === 'milestones') return elapsed(cycle, today);
  return goal?.kind === 'reach' ? expectedReach(goal, cycle, today, addsUp) : null;
};

/** The same as a fraction of the way from baseline to target, raw: phases may lead below 0 or above 1. */
export const expectedProgress = (
  goal: Goal | null,
  cycle: Span,
  today: string,
  addsUp = false,
): number | null => {
  if (goal?.kind === 'milestones') return elapsed(cycle, today);
  if (goal?.kind !== 'reach' || goal.baseline === goal.target) return null;
  if (phasesInside(goal, cycle).length === 0) return elapsed(cycle, today);
  return reachProgress(
    goal,
    expectedReach(goal, cycle, today, addsUp),
    addsUp ? elapsed(cycle, today) : null,
  );
};

const phasesInside = (goal: ReachGoal, cycle: Span) =>
  goal.phases
    .filter(({ day, value }) => day > cycle.starts && day < cycle.ends && Number.isFinite(value))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));

const expectedReach = (goal: ReachGoal, cycle: Span, today: string, addsUp: boolean): number | null => {
  const points = [
    { day: cycle.starts, value: addsUp ? 0 : goal.baseline },
    ...phasesInside(goal, cycle),
    { day: cycle.ends, value: goal.target },
  ];
  const next = points.findIndex(({ day }) => day > today);
  const to = points.at(next);
  const from = points.at(next === -1 ? -1 : Math.max(0, next - 1));
  return from && to ? between(from.value, to.value, elapsedIn(from.day, to.day, today)) : null;
};

const elapsedIn = (starts: string, ends: string, today: string): number =>
  starts === ends ? 1 : elapsed({ starts, ends }, today);

/** Written so that both ends come out exactly and no difference of large numbers overflows. */
const between = (from: number, to: number, part: number): number | null =>
  ratio(from * (1 - part) + to * part, 1);
