import { aggregate } from '#utils/measure/aggregate.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { Aggregate } from '#utils/measure/measure.ts';
import type { Weighed } from '#utils/measure/share-done.ts';
import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import { issue } from '../okr/build.ts';

/** A numeric field of Jira Cloud. */
export const field = (id: string, site = 'cloud-1'): FieldRef => ({
  tracker: 'jira-cloud',
  site,
  id,
  name: id,
});
export const SUM: Aggregate = { fn: 'sum', fields: [field('p99')] };
export const MEAN: Aggregate = { fn: 'mean', fields: [field('p99')] };
export const SHARE = { fn: 'share-done', by: 'count', missing: 'one' } satisfies Aggregate;
export const byEstimate = (missing: 'one' | 'median') =>
  ({ fn: 'share-done', by: 'estimate', missing }) satisfies Aggregate;

export const REOPEN: Aggregate = { fn: 'reopen-rate' };
export const NET: Aggregate = { fn: 'arrivals-minus-departures' };

export const ticket = (over: Parameters<typeof issue>[1] = {}, weight = 1): Weighed => ({
  facts: issue('PAY-1', over),
  weight,
});
export const numbers = (...values: number[]) => values.map((p99) => ticket({ numbers: { p99 } }));
export const states = (...categories: StatusCategory[]) => categories.map((category) => ticket({ category }));
/** When and where it is measured; every instant lies in the window. */
export const AT = { now: Date.parse('2026-11-17T12:00:00Z'), timeZone: 'UTC', within: () => true };
/** The aggregate of these tickets, with those left out as counts. */
export const take = (how: Aggregate, tickets: Weighed[]) => {
  const { absent, ...result } = aggregate(how, tickets, AT);
  const counts = Map.groupBy(absent, ([, reason]) => reason);
  return { ...result, absent: Object.fromEntries([...counts].map(([reason, all]) => [reason, all.length])) };
};
export const value = (how: Aggregate, tickets: Weighed[]) => take(how, tickets).value;
