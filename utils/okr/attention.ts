/** What a team should look at, worst first; always about a key result, never about a person. */
import type { Aggregate, Measure } from '#utils/measure/measure.ts';
import { formatPercent } from './format.ts';
import type { Cycle, Thresholds } from './model/team.ts';
import { clampUnit } from './numbers.ts';
import { elapsed } from './pace.ts';
import type { Attention, KeyResultView } from './view.ts';
import type { Words } from './words.ts';

/** How far the share of tickets done must be ahead of the outcome before it says something. */
const OUTRUN_BY = 0.25;
/** One or two tickets prove nothing. */
const OUTRUN_TICKETS = 3;

export interface Watched {
  view: KeyResultView;
  measure: Measure;
}

interface AttentionContext {
  cycle: Cycle;
  today: string;
  thresholds: Thresholds;
  words: Words;
}

const ORDER: readonly Attention['kind'][] = ['off-track', 'at-risk', 'tickets-outrun', 'stale', 'no-value'];

/**
 * - `off-track`, `at-risk`: the status; with pace, args are progress and expected (`26 %`, `52 %`), else none
 * - `tickets-outrun`: see `ticketsOutrun`; args are tickets done and all
 * - `stale`: its check-in, or for a computed number its reading, is older than the team allows; args: days.
 *   What is at risk for that reason alone is listed as stale only
 * - `no-value`: there is still no number; not for something to learn
 *
 * Outrunning tickets and missing numbers wait until the grace is over.
 */
export const attentionOf = (watched: readonly Watched[], context: AttentionContext): Attention[] => {
  const { cycle, today, thresholds, words } = context;
  const judged = today >= cycle.starts && elapsed(cycle, today) >= thresholds.grace;
  const all = watched.flatMap((one) => [
    ...offPace(one.view, words.locale),
    ...stale(one.view, thresholds),
    ...(judged ? [...outrun(one), ...withoutValue(one.view)] : []),
  ]);
  return ORDER.flatMap((kind) => all.filter((one) => one.kind === kind));
};

const isStaleReason = ({ statusReason }: KeyResultView): boolean =>
  statusReason.because.startsWith('status_reason_stale');

const offPace = (view: KeyResultView, locale: string): Attention[] => {
  const { id, status, progress, expected } = view;
  if ((status !== 'off-track' && status !== 'at-risk') || isStaleReason(view)) return [];
  const paced = progress !== null && expected !== null;
  const args = paced ? [formatPercent(progress, locale), formatPercent(expected, locale)] : [];
  return [{ keyResult: id, kind: status, args }];
};

const stale = (view: KeyResultView, { staleAfterDays }: Thresholds): Attention[] => {
  const { id, statusReason, explanation } = view;
  if (isStaleReason(view)) return [{ keyResult: id, kind: 'stale', args: statusReason.args }];
  const days = explanation.kind === 'check-in' ? statusReason.staleDays : null;
  if (days === null || days <= staleAfterDays) return [];
  return [{ keyResult: id, kind: 'stale', args: [String(days)] }];
};

/**
 * Tickets close and the number does not move: of three tickets or more, the share done is at least 25
 * points ahead of an outcome that lags its pace. Never where tickets add up to the number, by their share
 * done (delivery only), their count or a sum: closing incidents is not progress on having fewer of them.
 */
export const ticketsOutrun = ({ view, measure }: Watched): boolean => {
  const { progress, delivery, statusReason } = view;
  const { ratio, thresholds } = statusReason;
  if (measure.kind === 'issues' && addsUp(measure.aggregate)) return false;
  if (progress === null || !delivery || delivery.total < OUTRUN_TICKETS) return false;
  if (ratio === null || ratio >= thresholds.onTrack) return false;
  return delivery.done / delivery.total - clampUnit(progress) >= OUTRUN_BY - 1e-9;
};

const ADDING_UP: readonly string[] = ['count', 'share-done', 'sum', 'arrivals-minus-departures'];

const addsUp = (how: Aggregate): boolean => ADDING_UP.includes(how.fn === 'duration' ? how.take : how.fn);

const outrun = (watched: Watched): Attention[] => {
  const { id, delivery } = watched.view;
  if (!delivery || !ticketsOutrun(watched)) return [];
  return [{ keyResult: id, kind: 'tickets-outrun', args: [String(delivery.done), String(delivery.total)] }];
};

const withoutValue = ({ id, number, goalDefinition }: KeyResultView): Attention[] =>
  number === null && goalDefinition?.kind !== 'learn' ? [{ keyResult: id, kind: 'no-value', args: [] }] : [];
