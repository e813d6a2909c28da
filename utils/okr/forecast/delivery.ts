/** When a key result's tickets may be done: Monte Carlo on its own days of work, or on the team's. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { addDays, daysBetween } from '../calendar.ts';
import { formatDay, formatNumber, formatPercent } from '../format.ts';
import type { Span } from '../pace.ts';
import type { Sentence } from '../sentence.ts';
import type { DeliveryForecast, NoForecast } from '../view.ts';
import type { Words } from '../words.ts';
import { none } from './outcome.ts';
import { type Simulation, simulateOnce } from './simulate.ts';
import { type RecentDays, type Throughput, throughputOf } from './throughput.ts';

/** As LinearB asks for. */
const LEAST_FINISHED = 30;
const LEAST_WEEKS = 5;

/** The reason that rests on the pace of the whole team. */
export const NOT_ENOUGH = 'forecast_not_enough';

const LIKELY = 0.5;
const SAFE = 0.85;

export interface DeliveryInput {
  /** Tickets that serve it, cancelled and hidden ones left out. */
  tickets: readonly IssueFacts[];
  /** What all key results of the team have finished, asked for only when its own is too little. */
  team: () => Throughput;
  days: () => RecentDays;
  cycle: Span;
  today: string;
  words: Words;
}

export const forecastDelivery = (input: DeliveryInput): DeliveryForecast | NoForecast => {
  const remaining = input.tickets.filter(({ category }) => category !== 'done').length;
  if (input.tickets.length === 0) return none('forecast_no_tickets');
  if (remaining === 0) return none('forecast_all_done');
  const toGo = daysBetween(input.today, input.cycle.ends) ?? 0;
  if (toGo <= 0) return none('forecast_last_day');
  const own = ownThroughput(input);
  const throughput = own ?? input.team();
  if (!isEnough(throughput)) return notEnough(throughput, input.words);
  return forecast(own ? 'own' : 'team', throughput, remaining, toGo, input);
};

/** Null when it is too little to draw from. */
const ownThroughput = ({ tickets, days }: DeliveryInput): Throughput | null => {
  if (tickets.length < LEAST_FINISHED) return null;
  const own = throughputOf(tickets, days());
  return isEnough(own) ? own : null;
};

const isEnough = ({ finished, daily }: Throughput): boolean =>
  finished >= LEAST_FINISHED && daily.length >= 7 * LEAST_WEEKS;

const notEnough = ({ finished, daily }: Throughput, { locale }: Words): NoForecast =>
  none(
    NOT_ENOUGH,
    formatNumber(finished, locale),
    formatNumber(Math.floor(daily.length / 7), locale),
    String(LEAST_FINISHED),
    String(LEAST_WEEKS),
  );

const forecast = (
  basis: DeliveryForecast['basis'],
  { daily, finished }: Throughput,
  remaining: number,
  toGo: number,
  input: DeliveryInput,
): DeliveryForecast => {
  const runs = simulateOnce(daily, toGo, remaining);
  return {
    kind: 'delivery',
    basis,
    finished,
    days: daily.length,
    remaining,
    likely: Math.min(remaining, runs.countWith(LIKELY)),
    safe: Math.min(remaining, runs.countWith(SAFE)),
    chance: runs.chanceOf(remaining),
    doneBy: { likely: dayWith(LIKELY, runs, input), safe: dayWith(SAFE, runs, input) },
    because: sentence(basis, finished, daily.length, remaining, runs, input),
  };
};

const dayWith = (share: number, runs: Simulation, { today }: DeliveryInput): string | null => {
  const days = runs.daysWith(share);
  return days === null ? null : addDays(today, days);
};

const sentence = (
  basis: DeliveryForecast['basis'],
  finished: number,
  days: number,
  remaining: number,
  runs: Simulation,
  { cycle, words: { locale } }: DeliveryInput,
): Sentence => ({
  message: `forecast_${basis}_pace`,
  args: [
    formatNumber(Math.min(remaining, runs.countWith(SAFE)), locale),
    formatNumber(remaining, locale),
    formatDay(`${cycle.ends}T12:00:00Z`, 'UTC', locale),
    formatPercent(runs.chanceOf(remaining), locale),
    formatNumber(finished, locale),
    formatNumber(days, locale),
  ],
});
