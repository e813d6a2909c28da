/** Where a number is heading: a straight line by least squares, with its prediction interval. */
import { finite } from '../numbers.ts';
import { tWithin } from './student-t.ts';

/** With fewer points the interval is too wide to say anything, or there is none. */
export const LEAST_POINTS = 5;
/** The share of values to come that the interval is meant to hold. */
const WITHIN = 0.8;

export interface Point {
  x: number;
  y: number;
}

export interface Trend {
  /** Change of y for each 1 of x. */
  slope: number;
  /** The line at the x asked for, and the bounds of the interval there. */
  value: number;
  low: number;
  high: number;
  /** Standard error of the points about the line. */
  s: number;
}

/**
 * ŷ(x) = ȳ + m·(x − x̄), and ŷ ± t₍ₙ₋₂₎·s·√(1 + 1/n + (x − x̄)²/Σ(xᵢ − x̄)²). Null of fewer than five points,
 * of points that all share one x, and where numbers overflow.
 */
export const trendAt = (points: readonly Point[], x: number): Trend | null => {
  const n = points.length;
  if (n < LEAST_POINTS) return null;
  const meanX = mean(points.map((point) => point.x));
  const meanY = mean(points.map((point) => point.y));
  const spread = sum(points.map((point) => (point.x - meanX) ** 2));
  const slope = sum(points.map((point) => (point.x - meanX) * (point.y - meanY))) / spread;
  const line = (at: number): number => meanY + slope * (at - meanX);
  const s = Math.sqrt(sum(points.map((point) => (point.y - line(point.x)) ** 2)) / (n - 2));
  const reach = tWithin(WITHIN, n - 2) * s * Math.sqrt(1 + 1 / n + (x - meanX) ** 2 / spread);
  const trend = { slope, value: line(x), low: line(x) - reach, high: line(x) + reach, s };
  return Object.values(trend).every((part) => finite(part) !== null) ? trend : null;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number => sum(values) / values.length;
