/** The geometry of a key result's chart: pure numbers in, points in the picture out. */
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResultView, TrendForecast } from '#utils/okr/view.ts';
import { parseDay } from '../okr/format.ts';

export const WIDTH = 348;
export const HEIGHT = 148;
/** The plot leaves room on the right for the target's number and below for the months. */
export const PLOT = { left: 0, right: 312, top: 18, bottom: 123, axis: 128.5 } as const;
/** Between the plot and the numbers on its right. */
export const GAP = 6;
/** At 11 px, the widest of the faces we ask for. */
const LETTER = 6;

/** What stands as a number on the plot's right: the target, or the bounds of a band. */
export const endValues = (goal: Goal | null): number[] =>
  goal?.kind === 'reach' ? [goal.target] : goal?.kind === 'maintain' ? goalValues(goal) : [];

/** Where the plot ends so that the longest of the numbers on its right stays inside the picture. */
export const plotEnd = (labels: readonly string[]): number =>
  Math.min(PLOT.right, WIDTH - GAP - LETTER * Math.max(0, ...labels.map(({ length }) => length)));

export interface ChartInput {
  history: KeyResultView['history'];
  goal: Goal | null;
  /** First and last day of the cycle; without one the history's own days. */
  cycle: { starts: string; ends: string } | null;
  targetSteps: { until: string; value: number }[];
  forecast?: TrendForecast | null;
  /** The number begins at 0, whatever its goal's baseline was. */
  addsUp?: boolean;
  /** Where the plot ends, for the numbers that stand behind it. */
  right?: number;
}

export type Point = [x: number, y: number];

export interface ChartModel {
  /** Where the plot ends. */
  right: number;
  x: (day: string) => number;
  y: (value: number) => number;
  value: Point[];
  /** The value's line, in pieces where it was measured in different ways. */
  stretches: Point[][];
  /** Where one piece ends and another way of measuring begins. */
  breaks: number[];
  /** Where people checked in. */
  dots: Point[];
  pace: Point[];
  /** Each stretch of the target, at its height. */
  target: { from: number; to: number; y: number; value: number; since: string | null }[];
  band: { top: number; bottom: number; bounds: { y: number; value: number }[] } | null;
  months: { x: number; date: Date }[];
  /** From the newest value to the cycle's end: the line, and the corners of its interval. */
  forecast: { line: Point[]; fan: Point[] } | null;
}

const time = (day: string): number => parseDay(day)?.getTime() ?? 0;

/** The values a goal wants to see on the chart. */
const goalValues = (goal: Goal | null, addsUp = false): number[] => {
  if (goal?.kind === 'reach')
    return [addsUp ? 0 : goal.baseline, goal.target, ...goal.phases.map(({ value }) => value)];
  if (goal?.kind === 'maintain') return [goal.min, goal.max].filter((bound) => bound !== null);
  return goal?.kind === 'milestones' ? [0, 1] : [];
};

const monthsBetween = (from: number, to: number): Date[] => {
  const start = new Date(from);
  const months = [start];
  for (let month = 1; months.length <= 24; month += 1) {
    const first = new Date(start.getFullYear(), start.getMonth() + month, 1);
    if (first.getTime() >= to) break;
    months.push(first);
  }
  return months;
};

const targetStretches = ({ goal, targetSteps }: ChartInput, days: { starts: string; ends: string }) => {
  if (goal?.kind !== 'reach') return [];
  let since: string | null = null;
  const stretches = [...targetSteps, { until: days.ends, value: goal.target }].map((step) => {
    const stretch = { from: since ?? days.starts, to: step.until, value: step.value, since };
    since = step.until;
    return stretch;
  });
  return stretches;
};

/** Values that can be compared with each other, next to each other. */
const stretchesOf = (history: ChartInput['history']): ChartInput['history'][] => {
  const pieces: ChartInput['history'][] = [];
  for (const [n, one] of history.entries()) {
    const piece = pieces.at(-1);
    if (piece && history[n - 1]?.comparable === one.comparable) piece.push(one);
    else pieces.push([one]);
  }
  return pieces;
};

/** Null when there is nothing to draw yet. */
export const chartModel = (input: ChartInput): ChartModel | null => {
  const { history, goal, cycle, targetSteps, forecast, addsUp, right = PLOT.right } = input;
  const first = history[0];
  const last = history.at(-1);
  const days = cycle ?? (first && last ? { starts: first.day, ends: last.day } : null);
  if (!days) return null;
  const [from, to] = [time(days.starts), Math.max(time(days.ends), time(days.starts) + 86_400_000)];
  const pieces = stretchesOf(history);
  const values = [
    ...history.map(({ value }) => value),
    ...targetSteps.map(({ value }) => value),
    ...goalValues(goal, addsUp),
    ...(forecast ? [forecast.value] : []),
  ];
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];

  const xAt = (ms: number): number =>
    PLOT.left + (Math.min(1, Math.max(0, (ms - from) / (to - from))) || 0) * (right - PLOT.left);
  const x = (day: string): number => xAt(time(day));
  const y = (value: number): number =>
    high === low
      ? (PLOT.top + PLOT.bottom) / 2
      : PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top);
  const point = ({ day, value }: { day: string; value: number }): Point => [x(day), y(value)];

  /** A wide interval ends at the edge of the picture rather than flattening everything else. */
  const inside = (value: number): number => Math.min(PLOT.axis, Math.max(PLOT.top - 4, y(value)));
  const fanOf = (start: Point, { day, value, low: least, high: most }: TrendForecast) => ({
    line: [start, [x(day), y(value)] satisfies Point],
    fan: [start, [x(day), inside(most)], [x(day), inside(least)]] satisfies Point[],
  });

  return {
    right,
    x,
    y,
    forecast: forecast && last ? fanOf(point(last), forecast) : null,
    value: history.map(point),
    stretches: pieces.map((piece) => piece.map(point)),
    breaks: pieces.slice(1).flatMap((piece) => piece.slice(0, 1).map(({ day }) => x(day))),
    dots: history.filter(({ source }) => source === 'check-in').map(point),
    pace:
      goal?.kind === 'reach'
        ? [
            { day: days.starts, value: addsUp ? 0 : goal.baseline },
            ...goal.phases,
            { day: days.ends, value: goal.target },
          ].map(point)
        : [],
    target: targetStretches(input, days).map((stretch) => ({
      ...stretch,
      from: x(stretch.from),
      to: x(stretch.to),
      y: y(stretch.value),
    })),
    band:
      goal?.kind === 'maintain'
        ? {
            top: goal.max === null ? PLOT.top - 4 : y(goal.max),
            bottom: goal.min === null ? PLOT.axis : y(goal.min),
            bounds: goalValues(goal).map((value) => ({ y: y(value), value })),
          }
        : null,
    months: monthsBetween(from, to).map((date) => ({ x: xAt(date.getTime()), date })),
  };
};
