/** What a team should look at, worst first; always about a key result, never about a person. */
import { formatPercent } from './format.ts';
import type { Cycle, Thresholds } from './model/team.ts';
import { elapsed } from './pace.ts';
import type { Attention, KeyResultView } from './view.ts';
import type { Words } from './words.ts';

export interface Watched {
  view: KeyResultView;
}

interface AttentionContext {
  cycle: Cycle;
  today: string;
  thresholds: Thresholds;
  words: Words;
}

const ORDER: readonly Attention['kind'][] = [
  'off-track',
  'at-risk',
  'tickets-outrun',
  'number-outruns',
  'stale',
  'no-value',
];

/**
 * - `off-track`, `at-risk`: the status; with pace, args are progress and expected (`26 %`, `52 %`), else none
 * - `tickets-outrun`, `number-outruns`: see `disagreementOf`; args are tickets done and all
 * - `stale`: its check-in, or for a computed number its reading, is older than the team allows; args: days.
 *   What is at risk for that reason alone is listed as stale only
 * - `no-value`: there is still no number; not for something to learn
 *
 * Missing numbers wait until the grace is over, as the disagreement does.
 */
export const attentionOf = (watched: readonly Watched[], context: AttentionContext): Attention[] => {
  const { cycle, today, thresholds, words } = context;
  const judged = today >= cycle.starts && elapsed(cycle, today) >= thresholds.grace;
  const all = watched.flatMap((one) => [
    ...offPace(one.view, words.locale),
    ...stale(one.view, thresholds),
    ...disagreeing(one.view),
    ...(judged ? withoutValue(one.view) : []),
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

const disagreeing = ({ id, delivery, disagreement }: KeyResultView): Attention[] =>
  delivery && disagreement
    ? [{ keyResult: id, kind: disagreement.kind, args: [String(delivery.done), String(delivery.total)] }]
    : [];

const withoutValue = ({ id, number, goalDefinition }: KeyResultView): Attention[] =>
  number === null && goalDefinition?.kind !== 'learn' ? [{ keyResult: id, kind: 'no-value', args: [] }] : [];
