/** How a number came about: part of every value. Plain data; words are made where it is shown. */
export interface Explanation {
  /** `check-in`, an aggregate over tickets, or nothing to show yet. */
  kind: 'check-in' | 'issues' | 'none';
  /** The formula in words: a message key (`formula_*`) with its substitutions. */
  formula: { message: string; args: string[] };
  /** Tickets that entered the aggregate, and those selected before window and exclusions. */
  counted: number;
  matched: number;
  /** Left out, by reason; counts of all reasons and `counted` add up to `matched`. */
  leftOut: { reason: LeftOutReason; count: number }[];
  /** Linked tickets that the viewer may not see: known to exist, not counted. */
  hidden: number;
  /** Tickets that also serve another key result, counted by share. */
  shared: number;
  /** Keys of the tickets that were counted, for reading and for checking by hand. */
  inputs: string[];
  /** When the oldest input was read from its tracker; null when nothing was. */
  asOf: string | null;
  /** The same list in the tracker, where its address can express it. */
  url: string | null;
}

/**
 * `no-value`: it lacks the number or the instant that is asked for; `no-history`: that stands in a history
 * which was not read; `not-finished`, `finished`: only the others have such a time.
 */
export type LeftOutReason =
  | 'cancelled'
  | 'excluded'
  | 'outside-window'
  | 'not-finished'
  | 'finished'
  | 'no-history'
  | 'no-value'
  | 'context';
