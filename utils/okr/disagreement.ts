/** Outcome and delivery that do not go together, by a rule that is said where it is shown. */
import type { Aggregate, Measure } from '#utils/measure/measure.ts';
import { formatNumber, formatPercent, formatRatio } from './format.ts';
import { clampUnit } from './numbers.ts';
import type { Disagreement, KeyResultView } from './view.ts';

/** How far the share of tickets done and the outcome must be apart before it says something. */
const APART = 0.25;
/** One or two tickets prove nothing. */
const LEAST_TICKETS = 3;

export interface Compared extends Pick<KeyResultView, 'progress' | 'delivery' | 'statusReason'> {
  measure: Measure;
}

/**
 * - `tickets-outrun`: tickets close and the number does not move: of three tickets or more that can be seen,
 *   the share done is at least 25 points ahead of an outcome that lags its pace
 * - `number-outruns`: the number moves and tickets do not close: the outcome keeps its pace and is at least 25
 *   points ahead of the share done. Something else moves it, or what does is not linked
 *
 * Never where tickets add up to the number, by their share done (delivery only), their count or a sum:
 * closing incidents is not progress on having fewer of them. Null as well where there is no pace to hold to.
 */
export const disagreementOf = (compared: Compared, locale: string): Disagreement | null => {
  const { progress, delivery, statusReason, measure } = compared;
  const { ratio, thresholds } = statusReason;
  if (measure.kind === 'issues' && addsUp(measure.aggregate)) return null;
  if (progress === null || ratio === null || !delivery) return null;
  const seen = delivery.total - delivery.hidden;
  if (seen < LEAST_TICKETS) return null;
  const share = delivery.done / seen;
  const ahead = share - clampUnit(progress);
  const lags = ratio < thresholds.onTrack - 1e-9;
  const kind = lags ? 'tickets-outrun' : 'number-outruns';
  if ((lags ? ahead : -ahead) < APART - 1e-9) return null;
  const args = [
    formatNumber(delivery.done, locale),
    formatNumber(seen, locale),
    formatPercent(share, locale),
    formatPercent(progress, locale),
    formatNumber(100 * APART, locale),
    formatRatio(ratio, locale),
    formatRatio(thresholds.onTrack, locale),
  ];
  return { kind, rule: { message: `disagreement_${kind.replace('-', '_')}`, args } };
};

const ADDING_UP: readonly string[] = ['count', 'share-done', 'sum', 'arrivals-minus-departures'];

const addsUp = (how: Aggregate): boolean => ADDING_UP.includes(how.fn === 'duration' ? how.take : how.fn);
