/** Where a key result's number is heading by the end of its cycle, or why nothing can be said. */
import { type Bounds, within } from '#utils/measure/bounds.ts';
import { inBand } from '../band.ts';
import { daysBetween } from '../calendar.ts';
import { formatDay, formatNumber, withUnit } from '../format.ts';
import type { HistoryPoint } from '../history.ts';
import type { Goal } from '../model/goal.ts';
import type { Span } from '../pace.ts';
import type { NoForecast, TrendForecast } from '../view.ts';
import type { Words } from '../words.ts';
import { LEAST_POINTS, type Trend, trendAt } from './trend.ts';
import { startsAtZero } from './units.ts';

export interface OutcomeInput {
  goal: Goal | null;
  deliveryOnly: boolean;
  unit: string;
  /** What the number can be at all, by its measure. */
  bounds: Bounds;
  /** One a day, oldest first; what is not comparable is passed over. */
  history: readonly HistoryPoint[];
  cycle: Span;
  words: Words;
}

export const forecastOutcome = (input: OutcomeInput): TrendForecast | NoForecast => {
  const { goal, cycle, words } = input;
  if (input.deliveryOnly) return none('forecast_delivery_only');
  if (goal?.kind !== 'reach' && goal?.kind !== 'maintain') return none('forecast_no_line');
  const points = input.history.filter(
    ({ day, comparable }) => comparable !== false && day >= cycle.starts && day <= cycle.ends,
  );
  const [first] = points;
  if (!first || points.length < LEAST_POINTS)
    return none('forecast_few_points', String(LEAST_POINTS), formatNumber(points.length, words.locale));
  const x = (day: string): number => daysBetween(cycle.starts, day) ?? Number.NaN;
  const line = trendAt(
    points.map(({ day, value }) => ({ x: x(day), y: value })),
    x(cycle.ends),
  );
  if (!line) return none('forecast_not_computable');
  const bounds = boundsFor(input, points);
  if (isBeyond(line, bounds))
    return none(
      'forecast_beyond',
      formatNumber(points.length, words.locale),
      formatDay(`${cycle.ends}T12:00:00Z`, 'UTC', words.locale),
    );
  const trend = possible(line, bounds);
  return {
    kind: 'trend',
    day: cycle.ends,
    value: trend.value,
    low: trend.low,
    high: trend.high,
    perWeek: 7 * trend.slope,
    points: points.length,
    since: first.day,
    verdict: verdictOf(trend, goal),
    because: { message: 'forecast_trend', args: argsOf(trend, points.length, first.day, input) },
  };
};

/**
 * By the measure, else by the unit: and then only where nobody has ever said a number beyond (days ahead of a plan
 * can be below 0).
 */
const boundsFor = ({ bounds, unit, goal }: OutcomeInput, points: readonly HistoryPoint[]): Bounds => {
  if (bounds.least !== null || !startsAtZero(unit)) return bounds;
  const aims = goal?.kind === 'reach' ? [goal.baseline, goal.target] : [];
  const said = [...points.map(({ value }) => value), ...aims];
  return said.every((value) => value >= 0) ? { ...bounds, least: 0 } : bounds;
};

/** All of the interval is where the number cannot go: what is left of it would be an edge, told as a certainty. */
const isBeyond = ({ low, high }: Trend, { least, most }: Bounds): boolean =>
  (least !== null && high < least) || (most !== null && low > most);

/** A straight line knows no end: where it leaves what the number can be, the number stays at the edge. */
const possible = (trend: Trend, bounds: Bounds): Trend => ({
  ...trend,
  value: within(bounds, trend.value),
  low: within(bounds, trend.low),
  high: within(bounds, trend.high),
});

const verdictOf = ({ low, high }: Trend, goal: Extract<Goal, { kind: 'reach' | 'maintain' }>) => {
  if (goal.kind === 'maintain') {
    if (inBand(goal, low) && inBand(goal, high)) return 'reaches';
    const apart = (goal.min !== null && high < goal.min) || (goal.max !== null && low > goal.max);
    return apart ? 'misses' : 'open';
  }
  const up = goal.target > goal.baseline;
  const [worst, best] = up ? [low, high] : [-high, -low];
  const target = up ? goal.target : -goal.target;
  return worst >= target ? 'reaches' : best < target ? 'misses' : 'open';
};

/** Value on the last day, interval, number of points and since when. */
const argsOf = (
  { value, low, high }: Trend,
  points: number,
  since: string,
  { unit, cycle, words }: OutcomeInput,
): string[] => {
  const write = (x: number): string => withUnit(formatNumber(x, words.locale), unit);
  const day = (iso: string): string => formatDay(`${iso}T12:00:00Z`, 'UTC', words.locale);
  return [
    write(value),
    day(cycle.ends),
    write(low),
    write(high),
    formatNumber(points, words.locale),
    day(since),
  ];
};

export const none = (message: string, ...args: string[]): NoForecast => ({
  kind: 'none',
  because: { message, args },
});
