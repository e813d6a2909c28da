/** A key result's number, from its tickets or its check-ins, with how it came about. */
import { addDays, epoch, startOfDay } from '#utils/okr/calendar.ts';
import { formatDay } from '#utils/okr/format.ts';
import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { Words } from '#utils/okr/words.ts';
import { type Aggregated, aggregate } from './aggregate.ts';
import type { Explanation, LeftOutReason } from './explanation.ts';
import type { IssueFacts } from './facts.ts';
import { formulaOf } from './formula.ts';
import type { Measure } from './measure.ts';
import type { Selection, Serving } from './selection.ts';
import { insideDays, insideWindow, type Moment } from './window.ts';

/** Tickets named one by one in an explanation or a list; the counts beside them are always of all. */
export const MOST_NAMED = 500;

export interface Measured {
  value: number | null;
  explanation: Explanation;
  /** Tickets that serve and do not count in the value, each with why. */
  leftOut: LeftOut;
}

export type LeftOut = ReadonlyMap<Serving, LeftOutReason>;

export interface MeasureContext extends Moment {
  words: Words;
  now: string;
  /** When a ticket or a rule's matches (by rule id) were last known to be current; null if never. */
  readAt: (uidOrRule: string) => string | null;
  /** The same tickets in their tracker, where one address can say it. */
  listUrl: (refs: IssueRef[]) => string | null;
  /** The ticket serves another key result of the cycle too. */
  isShared: (uid: string) => boolean;
}

type Ticket = Serving & { facts: IssueFacts };

const isRead = (one: Serving): one is Ticket => one.facts !== null;

const NOTHING: Explanation = {
  kind: 'none',
  formula: { message: 'formula_no_check_in', args: [] },
  counted: 0,
  matched: 0,
  leftOut: [],
  hidden: 0,
  shared: 0,
  inputs: [],
  asOf: null,
  url: null,
};

/** The value last reported by a person, as it is. */
export const measureByCheckIn = (
  last: (CheckIn & { value: number }) | null,
  timeZone: string,
  words: Words,
): Measured => {
  if (!last) return { value: null, explanation: NOTHING, leftOut: new Map() };
  const formula = { message: 'formula_check_in', args: [formatDay(last.at, timeZone, words.locale)] };
  const explanation: Explanation = { ...NOTHING, kind: 'check-in', formula, asOf: last.at };
  return { value: last.value, explanation, leftOut: new Map() };
};

/**
 * The value computed from the selected tickets, now. Null, with the reason as its formula, while nothing
 * selects, nothing was read yet, or nothing may be seen: a zero would look measured.
 */
export const measureByIssues = (
  measure: Extract<Measure, { kind: 'issues' }>,
  selection: Selection,
  rules: readonly string[],
  context: MeasureContext,
): Measured => {
  const { tickets, matched, hidden, cancelled } = sort(selection);
  const inside = insideWindow(measure.window, context, measure.aggregate.fn);
  const leftOut = new Map<Serving, LeftOutReason>(cancelled.map((one) => [one, 'cancelled']));
  const windowed = tickets.filter((one) => inside(one.facts) || !leftOut.set(one, 'outside-window'));
  const result = aggregate(measure.aggregate, windowed, {
    now: endOf(context),
    timeZone: context.timeZone,
    within: insideDays(measure.window, context),
  });
  const known = selection.state === 'known';
  for (const [one, reason] of result.absent) leftOut.set(one, reason);
  return {
    value: known ? result.value : null,
    explanation: {
      kind: known ? 'issues' : 'none',
      formula: known
        ? formulaOf(measure, result, context.words)
        : { message: `formula_${selection.state.replace('-', '_')}`, args: [] },
      counted: result.counted.length,
      matched,
      leftOut: reasons(leftOut, selection.leftOut),
      hidden,
      ...inputsOf(result, rules, context),
    },
    leftOut,
  };
};

/** Tickets that can count, those that are cancelled, and how many are out of sight. */
const sort = ({ serving, leftOut }: Selection) => {
  const tickets: Ticket[] = [];
  let hidden = 0;
  const cancelled: Ticket[] = [];
  for (const one of serving.values()) {
    if (!isRead(one)) hidden += 1;
    else if (one.facts.category === 'cancelled') cancelled.push(one);
    else tickets.push(one);
  }
  return {
    tickets,
    hidden,
    cancelled,
    matched: tickets.length + cancelled.length + leftOut.context + leftOut.excluded,
  };
};

const REASONS = [
  'cancelled',
  'excluded',
  'outside-window',
  'not-finished',
  'finished',
  'no-history',
  'no-value',
  'context',
] as const satisfies readonly LeftOutReason[];

const reasons = (leftOut: LeftOut, byLink: Selection['leftOut']): Explanation['leftOut'] => {
  const counts: Partial<Record<LeftOutReason, number>> = { ...byLink };
  for (const reason of leftOut.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  return REASONS.flatMap((reason) => (counts[reason] ? [{ reason, count: counts[reason] }] : []));
};

/** Ages grow until the cycle is over: a closed one keeps its numbers. */
const endOf = ({ now, cycle, timeZone }: MeasureContext): number => {
  const over = startOfDay(addDays(cycle.ends, 1), timeZone);
  return Math.min(epoch(now) ?? over, over);
};

const inputsOf = ({ counted }: Aggregated<Ticket>, rules: readonly string[], context: MeasureContext) => {
  const readAt = new Set(rules.map(context.readAt));
  let shared = 0;
  for (const { uid } of counted) {
    readAt.add(context.readAt(uid));
    if (context.isShared(uid)) shared += 1;
  }
  return {
    shared,
    inputs: counted.slice(0, MOST_NAMED).map(({ facts }) => facts.ref.key),
    asOf: oldest(readAt),
    url: counted.length > 0 && counted.length <= MOST_NAMED ? listUrlOf(counted, context) : null,
  };
};

const listUrlOf = (counted: readonly Ticket[], { listUrl }: MeasureContext): string | null =>
  listUrl(counted.map(({ facts }) => facts.ref));

/** The earliest of the instants, null when there is none. */
export const oldest = (instants: Iterable<string | null>): string | null => {
  let first: string | null = null;
  for (const instant of instants) {
    const at = instant === null ? null : epoch(instant);
    if (at !== null && (first === null || at < (epoch(first) ?? 0))) first = instant;
  }
  return first;
};
