/**
 * One number out of tickets (formulae 4.3, weighted form). Weights are the parts of shared tickets. Every
 * aggregate is additive or a ratio of additive sums, so the order of tickets never matters.
 */

import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import { finite, median, ratio } from '#utils/okr/numbers.ts';
import type { IssueFacts } from './facts.ts';
import type { Aggregate } from './measure.ts';

export interface Weighed {
  facts: IssueFacts;
  /** 0..1. */
  weight: number;
}

export interface Aggregated<T extends Weighed> {
  /** Null: there is no such number. The count of none is 0, the mean and the share of none are not. */
  value: number | null;
  counted: T[];
  /** How many had no number in the field asked for. */
  withoutValue: number;
  /** What a ticket without an estimate weighed; null where it does not matter. */
  assumedEstimate: number | null;
}

/** The aggregate over tickets that are already windowed and free of cancelled ones. */
export const aggregate = <T extends Weighed>(how: Aggregate, tickets: readonly T[]): Aggregated<T> => {
  switch (how.fn) {
    case 'count':
      return { ...all(tickets), value: finite(total(tickets, ({ weight }) => weight)) };
    case 'share-done':
      return how.by === 'count' ? shareDone(tickets, () => 1, null) : shareByEstimate(tickets, how.missing);
    case 'sum':
    case 'mean':
      return ofField(how.fn, how.fields, tickets);
  }
};

const all = <T extends Weighed>(tickets: readonly T[]) => ({
  counted: [...tickets],
  withoutValue: 0,
  assumedEstimate: null,
});

const total = <T>(items: readonly T[], of: (item: T) => number): number => {
  let sum = 0;
  for (const item of items) sum += of(item);
  return sum;
};

/** Done ÷ all, in per cent. */
const shareDone = <T extends Weighed>(
  tickets: readonly T[],
  size: (facts: IssueFacts) => number,
  assumedEstimate: number | null,
): Aggregated<T> => {
  const part = ({ facts, weight }: T): number => weight * size(facts);
  const done = total(tickets, (ticket) => (ticket.facts.category === 'done' ? part(ticket) : 0));
  return { ...all(tickets), value: ratio(100 * done, total(tickets, part)), assumedEstimate };
};

/** A ticket without an estimate weighs one, or the median of the others; one where no ticket has any. */
const shareByEstimate = <T extends Weighed>(
  tickets: readonly T[],
  missing: 'one' | 'median',
): Aggregated<T> => {
  const known = tickets.map(({ facts }) => estimateOf(facts)).filter((estimate) => estimate !== null);
  const assumed = (missing === 'median' ? median(known) : null) ?? 1;
  return shareDone(tickets, (facts) => estimateOf(facts) ?? assumed, assumed);
};

/** Zero is an estimate; a negative one is a slip and counts as missing. */
const estimateOf = ({ estimate }: IssueFacts): number | null =>
  estimate === null || estimate < 0 ? null : finite(estimate);

/** Tickets of which none has a number give none, rather than a zero that looks measured. */
const ofField = <T extends Weighed>(
  fn: 'sum' | 'mean',
  fields: readonly FieldRef[],
  tickets: readonly T[],
): Aggregated<T> => {
  const read = fieldReader(fields);
  const counted: T[] = [];
  let sum = 0;
  let weights = 0;
  for (const ticket of tickets) {
    const value = read(ticket.facts);
    if (value === null) continue;
    counted.push(ticket);
    sum += ticket.weight * value;
    weights += ticket.weight;
  }
  const none = counted.length === 0 && tickets.length > 0;
  const value = fn === 'mean' ? ratio(sum, weights) : none ? null : finite(sum);
  return { value, counted, withoutValue: tickets.length - counted.length, assumedEstimate: null };
};

/** A field has another id on every site; of several named for one site the first that is filled counts. */
const fieldReader = (fields: readonly FieldRef[]): ((facts: IssueFacts) => number | null) => {
  const place = ({ tracker, site }: Pick<FieldRef, 'tracker' | 'site'>): string => `${tracker}|${site}`;
  const bySite = Map.groupBy(fields, place);
  return ({ ref, numbers }) => {
    for (const { id } of bySite.get(place(ref)) ?? []) {
      const value = finite(numbers[id]);
      if (value !== null) return value;
    }
    return null;
  };
};
