/** The geometry of a key result's chart: pure numbers in, points in the picture out. */
import type { KeyResultView, TrendForecast } from '#utils/okr/view.ts';
import { type Band, bandOf, type GoalInput, goalValues, paceOf, targetStretches } from './chart-goal.ts';
import { PLOT, type Point } from './chart-plot.ts';
import { type Days, type Scale, scaleOf } from './chart-scale.ts';

export interface ChartInput extends GoalInput {
  history: KeyResultView['history'];
  /** First and last day of the cycle; without one the history's own days. */
  cycle: Days | null;
  forecast?: TrendForecast | null;
  /** Where the plot ends, for the numbers that stand behind it. */
  right?: number;
}

export interface ChartModel {
  /** Where the plot ends. */
  right: number;
  /** Of an instant, in milliseconds. */
  xAt: (ms: number) => number;
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
  band: Band | null;
  months: { x: number; date: Date }[];
  /** From the newest value to the cycle's end: the line, and the corners of its interval. */
  forecast: { line: Point[]; fan: Point[] } | null;
}

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

/** All that has to fit into the plot's height. */
const valuesOf = ({ history, goal, targetSteps, forecast, addsUp }: ChartInput): number[] => [
  ...history.map(({ value }) => value),
  ...targetSteps.map(({ value }) => value),
  ...goalValues(goal, addsUp),
  ...(forecast ? [forecast.value] : []),
];

/** A wide interval ends at the edge of the picture rather than flattening everything else. */
const fanOf = (start: Point, { day, value, low, high }: TrendForecast, { x, y }: Scale) => {
  const inside = (bound: number): number => Math.min(PLOT.axis, Math.max(PLOT.top - 4, y(bound)));
  return {
    line: [start, [x(day), y(value)] satisfies Point],
    fan: [start, [x(day), inside(high)], [x(day), inside(low)]] satisfies Point[],
  };
};

/** Null when there is nothing to draw yet. */
export const chartModel = (input: ChartInput): ChartModel | null => {
  const { history, goal, cycle, forecast, right = PLOT.right } = input;
  const first = history[0];
  const last = history.at(-1);
  const days = cycle ?? (first && last ? { starts: first.day, ends: last.day } : null);
  const values = valuesOf(input);
  if (!days || values.length === 0) return null;
  const scale = scaleOf(days, values, right);
  const { x, y, point } = scale;
  const pieces = stretchesOf(history);
  return {
    right,
    xAt: scale.xAt,
    x,
    y,
    forecast: forecast && last ? fanOf(point(last), forecast, scale) : null,
    value: history.map(point),
    stretches: pieces.map((piece) => piece.map(point)),
    breaks: pieces.slice(1).flatMap((piece) => piece.slice(0, 1).map(({ day }) => x(day))),
    dots: history.filter(({ source }) => source === 'check-in').map(point),
    pace: paceOf(input, days).map(point),
    target: targetStretches(input, days).map((stretch) => ({
      ...stretch,
      from: x(stretch.from),
      to: x(stretch.to),
      y: y(stretch.value),
    })),
    band: bandOf(goal, scale),
    months: monthsBetween(scale.from, scale.to).map((date) => ({ x: scale.xAt(date.getTime()), date })),
  };
};
