/** The computed status of a value that is about to be checked in, before it is one. */
import type { CheckIn } from '../model/check-in.ts';
import type { Cycle, Thresholds } from '../model/team.ts';
import { elapsed } from '../pace.ts';
import { progressOf } from '../progress.ts';
import { statusOf } from '../status.ts';
import type { KeyResultView, StatusReason } from '../view.ts';

export interface JudgeContext {
  cycle: Pick<Cycle, 'starts' | 'ends'>;
  today: string;
  thresholds: Thresholds;
  timeZone: string;
  locale: string;
}

/**
 * What `value`, said today, would be judged by its pace alone, with the reason and the bounds; nobody's own
 * status enters. A key result measured by its tickets keeps its measured progress: what a person says
 * beside it does not change what the data say.
 */
export const judge = (
  keyResult: KeyResultView,
  value: number | null,
  { cycle, today, thresholds, timeZone, locale }: JudgeContext,
): StatusReason => {
  const measured = keyResult.explanation.kind === 'issues';
  return statusOf({
    goal: keyResult.goalDefinition,
    value: measured ? keyResult.number : value,
    progress: measured ? measuredProgress(keyResult) : typedProgress(keyResult, value),
    expected: keyResult.expected,
    addingUp: null,
    elapsed: today < cycle.starts ? null : elapsed(cycle, today),
    thresholds,
    set: null,
    checkInDays: null,
    basis: { of: measured ? 'data' : 'check-in', days: 0 },
    locale,
    timeZone,
  });
};

/** The progress that a value would mean, clamped nowhere; null where there is none. */
export const typedProgress = (
  { goalDefinition, history }: Pick<KeyResultView, 'goalDefinition' | 'history'>,
  value: number | null,
): number | null =>
  value === null ? null : progressOf(goalDefinition, value, [...history.map((point) => point.value), value]);

/** Delivery only shows no outcome, and is judged by its tickets all the same. */
const measuredProgress = ({
  progress,
  deliveryOnly,
  goalDefinition,
  number,
}: KeyResultView): number | null => (deliveryOnly ? progressOf(goalDefinition, number) : progress);

/** Statuses that ask for a way back. */
export const isTroubled = (status: CheckIn['status'] | 'pending'): boolean =>
  status === 'at-risk' || status === 'off-track';
