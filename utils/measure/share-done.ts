/** Done ÷ all, in per cent: by tickets or by estimate; with credit for what is in progress where a team wants that. */
import { finite, ratio } from '#utils/okr/numbers.ts';
import type { IssueFacts, StatusCategory } from './facts.ts';
import type { Aggregate } from './measure.ts';
import { percentile } from './statistic.ts';

export interface Weighed {
  facts: IssueFacts;
  /** 0..1. */
  weight: number;
}

type How = Extract<Aggregate, { fn: 'share-done' }>;

export interface ShareDone {
  value: number | null;
  /** What a ticket without an estimate weighed; null where tickets are counted. */
  assumedEstimate: number | null;
}

/** A ticket without an estimate weighs one, or the median of the others; one where no ticket has any. */
export const shareDone = (how: How, tickets: readonly Weighed[]): ShareDone => {
  const assumed = how.by === 'count' ? null : assumedEstimate(how, tickets);
  const size = ({ facts, weight }: Weighed): number =>
    assumed === null ? weight : weight * (estimateOf(facts) ?? assumed);
  let done = 0;
  let all = 0;
  for (const ticket of tickets) {
    done += size(ticket) * credit(ticket.facts.category, how.doingCredit ?? 0);
    all += size(ticket);
  }
  return { value: ratio(100 * done, all), assumedEstimate: assumed };
};

const assumedEstimate = ({ missing }: How, tickets: readonly Weighed[]): number => {
  if (missing === 'one') return 1;
  const known = tickets.map(({ facts }) => estimateOf(facts)).filter((one) => one !== null);
  return percentile(50, known) ?? 1;
};

const credit = (category: StatusCategory, doing: number): number =>
  category === 'done' ? 1 : category === 'doing' ? doing : 0;

/** Zero is an estimate; a negative one is a slip and counts as missing. */
const estimateOf = ({ estimate }: IssueFacts): number | null =>
  estimate === null || estimate < 0 ? null : finite(estimate);
