/**
 * One number out of tickets (docs/measures.md). Weights are the parts of shared tickets. The order of tickets
 * never matters.
 */
import { finite, ratio } from '#utils/okr/numbers.ts';
import { type Absent, type Clock, durationReader } from './duration.ts';
import type { IssueFacts } from './facts.ts';
import { fieldReader } from './field-reader.ts';
import { latestOf } from './latest.ts';
import type { Aggregate, Statistic } from './measure.ts';
import { shareDone, type Weighed } from './share-done.ts';
import { leastFor, statistic } from './statistic.ts';

export interface AggregateContext extends Clock {
  /** The instant lies in the days of the measure's window. */
  within: (instant: string | null) => boolean;
}

export interface Aggregated<T extends Weighed> {
  /** Null: there is no such number. The count of none is 0, the mean and the share of none are not. */
  value: number | null;
  counted: readonly T[];
  /** Those that did not count, each with why. */
  absent: readonly (readonly [T, Absent])[];
  /** What a ticket without an estimate weighed; null where it does not matter. */
  assumedEstimate: number | null;
  /** How many tickets the number would need; null where there are enough. */
  tooFewFor: number | null;
}

/** The aggregate over tickets that are already windowed and free of cancelled ones. */
export const aggregate = <T extends Weighed>(
  how: Aggregate,
  tickets: readonly T[],
  context: AggregateContext,
): Aggregated<T> => {
  switch (how.fn) {
    case 'count':
      return { ...all(tickets), value: finite(total(tickets, () => 1)) };
    case 'share-done':
      return { ...all(tickets), ...shareDone(how, tickets) };
    case 'arrivals-minus-departures':
      return { ...all(tickets), value: finite(total(tickets, netArrival(context))) };
    case 'reopen-rate':
      return reopenRate(tickets);
    case 'duration':
      return ofNumbers(how.take, durationReader(how, context), tickets);
    default:
      return ofNumbers(how.fn, fieldReader(how.fields), tickets);
  }
};

const all = <T extends Weighed>(tickets: readonly T[]): Aggregated<T> => ({
  value: null,
  counted: tickets,
  absent: [],
  assumedEstimate: null,
  tooFewFor: null,
});

const total = (tickets: readonly Weighed[], of: (facts: IssueFacts) => number): number => {
  let sum = 0;
  for (const { facts, weight } of tickets) sum += weight * of(facts);
  return sum;
};

/** What a ticket adds to the work that waits: one when it came, minus one when it was finished. */
const netArrival =
  ({ within }: AggregateContext) =>
  ({ created, category, finished }: IssueFacts): number =>
    (within(created) ? 1 : 0) - (category === 'done' && within(finished) ? 1 : 0);

/** Only history tells whether a ticket was reopened: without it 0 % would be a guess. */
const reopenRate = <T extends Weighed>(tickets: readonly T[]): Aggregated<T> => {
  const { counted, absent } = split(reopenings, tickets);
  const reopened = total(counted, (facts) => (facts.reopened > 0 ? 1 : 0));
  return {
    ...all(counted),
    absent,
    value: ratio(
      100 * reopened,
      total(counted, () => 1),
    ),
  };
};

const reopenings = ({ history, reopened, category, restored }: IssueFacts): number | Absent => {
  if (!history) return 'no-history';
  return category === 'done' || restored || reopened > 0 ? reopened : 'not-finished';
};

/** Tickets of which none has a number give none, rather than a zero that looks measured. */
const ofNumbers = <T extends Weighed>(
  how: Statistic,
  read: (facts: IssueFacts) => number | Absent,
  tickets: readonly T[],
): Aggregated<T> => {
  const { counted, absent, numbers } = split(read, tickets);
  const empty = how === 'sum' && tickets.length === 0 ? 0 : null;
  const least = leastFor(how);
  return {
    ...all(counted),
    absent,
    value:
      counted.length === 0
        ? empty
        : statistic(
            how,
            numbers,
            (i) => counted[i]?.weight ?? 1,
            () => latestOf(counted, numbers),
          ),
    tooFewFor: counted.length < least && least > 1 ? least : null,
  };
};

/** Tickets that have a number, with it, and the others by reason. */
const split = <T extends Weighed>(read: (facts: IssueFacts) => number | Absent, tickets: readonly T[]) => {
  const counted: T[] = [];
  const numbers: number[] = [];
  const absent: [T, Absent][] = [];
  for (const ticket of tickets) {
    const number = read(ticket.facts);
    if (typeof number === 'number') {
      counted.push(ticket);
      numbers.push(number);
    } else absent.push([ticket, number]);
  }
  return { counted, numbers, absent };
};
