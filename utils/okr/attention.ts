/** What a team should look at, worst first; always about a key result, never about a person. */
import { formatPercent } from './format.ts';
import { clampUnit } from './numbers.ts';
import type { Attention, KeyResultView } from './view.ts';

/** How far the share of tickets done must be ahead of the outcome before it says something. */
const OUTRUN_BY = 0.25;
/** One or two tickets prove nothing. */
const OUTRUN_TICKETS = 3;

const ORDER: readonly Attention['kind'][] = ['off-track', 'at-risk', 'tickets-outrun', 'stale', 'no-value'];

/**
 * - `off-track`, `at-risk`: the status; with pace, args are progress and expected (`26 %`, `52 %`), else none
 * - `tickets-outrun`: the outcome is short of its target and the share of tickets done is 25 points or more
 *   ahead of it, of three tickets at least, after the grace; args are tickets done and all. Never for a key
 *   result that is delivery only
 * - `stale`: its check-in, or for a computed number its reading, is older than the team allows; args: days
 * - `no-value`: after the grace there is still no number; not for something to learn
 */
export const attentionOf = (
  views: readonly KeyResultView[],
  { graceOver, locale }: { graceOver: boolean; locale: string },
): Attention[] => {
  const all = views.flatMap((view) => [
    ...statusAttention(view, locale),
    ...(graceOver ? outrun(view) : []),
    ...(graceOver ? noValue(view) : []),
  ]);
  return ORDER.flatMap((kind) => all.filter((one) => one.kind === kind));
};

/** The message that says it, with its substitutions. */
export const attentionMessage = ({ kind, args }: Attention): { message: string; args: string[] } => {
  const key = `attention_${kind.replace('-', '_')}`;
  const paced = kind === 'off-track' || kind === 'at-risk';
  return { message: paced && args.length > 0 ? `${key}_pace` : key, args };
};

const statusAttention = (view: KeyResultView, locale: string): Attention[] => {
  const { status, because, args } = view.statusReason;
  if (because.startsWith('status_reason_stale')) return [{ keyResult: view.id, kind: 'stale', args }];
  if (status !== 'off-track' && status !== 'at-risk') return [];
  const { progress, expected } = view;
  const pace =
    progress === null || expected === null
      ? []
      : [formatPercent(progress, locale), formatPercent(expected, locale)];
  return [{ keyResult: view.id, kind: status, args: pace }];
};

/** Tickets close and the number does not move. */
export const ticketsOutrun = ({
  deliveryOnly,
  progress,
  delivery,
  goalDefinition,
}: KeyResultView): boolean => {
  const paced = goalDefinition?.kind === 'reach' || goalDefinition?.kind === 'milestones';
  if (deliveryOnly || !paced || progress === null || progress >= 1 || !delivery) return false;
  if (delivery.total < OUTRUN_TICKETS) return false;
  return delivery.done / delivery.total - clampUnit(progress) >= OUTRUN_BY - 1e-9;
};

const outrun = (view: KeyResultView): Attention[] =>
  ticketsOutrun(view)
    ? [
        {
          keyResult: view.id,
          kind: 'tickets-outrun',
          args: [String(view.delivery?.done), String(view.delivery?.total)],
        },
      ]
    : [];

const noValue = ({ id, number, goalDefinition }: KeyResultView): Attention[] =>
  number === null && goalDefinition?.kind !== 'learn' ? [{ keyResult: id, kind: 'no-value', args: [] }] : [];
