import type { Aggregate, Measure } from './measure.ts';

/**
 * The number begins at nothing on the cycle's first day and adds up until its last: how many, or how much in
 * all, of what was created or finished in the cycle. Where it stands in between says nothing without the
 * part of the cycle that has passed.
 */
export const addsUpOverCycle = (measure: Measure): boolean =>
  measure.kind === 'issues' && measure.window.kind.endsWith('-in-cycle') && isAmount(measure.aggregate);

const AMOUNTS: readonly string[] = ['count', 'sum', 'arrivals-minus-departures'];

const isAmount = (how: Aggregate): boolean => AMOUNTS.includes(how.fn === 'duration' ? how.take : how.fn);
