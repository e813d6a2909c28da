/** Where days and values stand in a chart's plot. */
import { parseDay } from '../okr/format.ts';
import { PLOT, type Point } from './chart-plot.ts';

const DAY = 86_400_000;

/** First and last day, inclusive. */
export interface Days {
  starts: string;
  ends: string;
}

export interface Scale {
  /** The plot's first and last instant, in milliseconds; never the same. */
  from: number;
  to: number;
  /** Of an instant; what lies outside the plot's days stands at its edge. */
  xAt: (ms: number) => number;
  x: (day: string) => number;
  y: (value: number) => number;
  point: (one: { day: string; value: number }) => Point;
}

const time = (day: string): number => parseDay(day)?.getTime() ?? 0;

/** The days over the plot's width up to `right`, and the values (at least one) over its height. */
export const scaleOf = (days: Days, values: readonly number[], right: number): Scale => {
  const [from, to] = [time(days.starts), Math.max(time(days.ends), time(days.starts) + DAY)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const xAt = (ms: number): number =>
    PLOT.left + (Math.min(1, Math.max(0, (ms - from) / (to - from))) || 0) * (right - PLOT.left);
  const x = (day: string): number => xAt(time(day));
  const y = (value: number): number =>
    high === low
      ? (PLOT.top + PLOT.bottom) / 2
      : PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top);
  return { from, to, xAt, x, y, point: ({ day, value }) => [x(day), y(value)] };
};
