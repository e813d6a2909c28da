import { addsUpOverCycle } from '#utils/measure/adds-up.ts';
import type { Measured } from '#utils/measure/value.ts';
import { dayOf, daysBetween, earlier } from './calendar.ts';
import { formatNumber } from './format.ts';
import { latestCheckIn, latestStatus } from './history.ts';
import type { KeyResultInput, ViewContext } from './key-result-input.ts';
import { elapsed, expectedProgress, expectedValue } from './pace.ts';
import { statusOf } from './status.ts';
import type { StatusReason } from './view.ts';

/** The status of a key result as it was measured, by its check-ins and where it should be by now. */
export const judge = (
  { keyResult, checkIns }: KeyResultInput,
  measured: Measured,
  progress: number | null,
  context: ViewContext,
): StatusReason => {
  const { cycle, today: day, thresholds, timeZone, words } = context;
  const set = latestStatus(checkIns);
  const addsUp = addsUpOverCycle(keyResult.measure);
  const due = addsUp ? expectedValue(keyResult.goal, cycle, day, addsUp) : null;
  const checkInDays = daysSince(
    latestCheckIn(checkIns.filter((one) => one.source === 'person'))?.at,
    context,
  );
  return statusOf({
    goal: keyResult.goal,
    value: measured.value,
    progress,
    expected: expectedProgress(keyResult.goal, cycle, day, addsUp),
    addingUp: addsUp ? formatNumber(due ?? Number.NaN, words.locale) : null,
    elapsed: day < cycle.starts ? null : elapsed(cycle, day),
    thresholds,
    set: set && { checkIn: set, days: daysSince(set.at, context) ?? 0 },
    checkInDays,
    basis:
      keyResult.measure.kind === 'manual'
        ? { of: 'check-in', days: checkInDays ?? daysSince(measured.explanation.asOf, context) }
        : { of: 'data', days: daysSince(measured.explanation.asOf, context) },
    locale: words.locale,
    timeZone,
  });
};

/** Ages are counted up to the end of the cycle: what is over does not go stale. */
const daysSince = (
  at: string | null | undefined,
  { timeZone, today: day, cycle }: ViewContext,
): number | null => {
  const then = at ? dayOf(at, timeZone) : null;
  const days = then === null ? null : daysBetween(then, earlier(day, cycle.ends));
  return days === null ? null : Math.max(0, days);
};
