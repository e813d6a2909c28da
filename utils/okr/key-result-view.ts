/** One key result with all that its panel shows: measured, judged and put into words. */
import { addsUpOverCycle } from '#utils/measure/adds-up.ts';
import { boundsOf } from '#utils/measure/bounds.ts';
import { deliveryOf, isDeliveryOnly } from '#utils/measure/delivery.ts';
import { type Measured, MOST_NAMED, measureByCheckIn, measureByIssues } from '#utils/measure/value.ts';
import { earlier } from './calendar.ts';
import { disagreementOf } from './disagreement.ts';
import { forecastOf } from './forecast/forecast.ts';
import { compared, type HistoryPoint, historyOf, latestCheckIn, latestValue } from './history.ts';
import { judge } from './judge.ts';
import type { KeyResultInput, ViewContext } from './key-result-input.ts';
import { lineOf } from './key-result-line.ts';
import { measureChanges } from './measure-changes.ts';
import { elapsed, expectedProgress, expectedValue } from './pace.ts';
import { progressOf } from './progress.ts';
import { proposeScore } from './score.ts';
import { targetSteps } from './target-steps.ts';
import { keptOutTickets, ticketRows } from './ticket-rows.ts';
import type { KeyResultView } from './view.ts';

/** All of a key result that its panel shows. */
export const keyResultView = (input: KeyResultInput, context: ViewContext): KeyResultView => {
  const { keyResult, selection, checkIns } = input;
  const { goal } = keyResult;
  const addsUp = addsUpOverCycle(keyResult.measure);
  const measured = measure(input, context);
  const changes = measureChanges(keyResult, context.words);
  const history = comparedHistory(input, measured, changes, context);
  const progress = progressOf(
    goal,
    measured.value,
    history.map((point) => point.value),
    passedOf(input, context),
  );
  const steps = targetSteps(keyResult, context.timeZone);
  const statusReason = judge(input, measured, progress, context);
  const outcome = isDeliveryOnly(keyResult.measure) ? null : progress;
  const delivery = deliveryOf(selection);
  const { measure: how } = keyResult;
  const disagreement = isJudged(context)
    ? disagreementOf({ progress: outcome, delivery, statusReason, measure: how }, context.words.locale)
    : null;
  return {
    ...lineOf(input, measured, outcome, statusReason, context),
    goalDefinition: goal,
    unit: keyResult.unit,
    weight: keyResult.weight,
    number: measured.value,
    progress: outcome,
    expected: expectedProgress(goal, context.cycle, context.today, addsUp),
    expectedValue: expectedValue(goal, context.cycle, context.today, addsUp),
    ...(addsUp ? { addsUp } : {}),
    statusReason,
    delivery,
    ...(disagreement ? { disagreement } : {}),
    explanation: measured.explanation,
    asOf: measured.explanation.asOf,
    history,
    ...(steps.length > 0 ? { targetSteps: steps } : {}),
    ...(changes.length > 0 ? { measureChanges: changes } : {}),
    proposedScore: proposeScore({
      keyResult,
      ambition: input.objective.ambition,
      value: measured.value,
      history: history.map((point) => point.value),
      deliveryOnly: isDeliveryOnly(keyResult.measure),
      passed: passedOf(input, context),
    }),
    forecast: context.forecasts ? forecast(input, history, context) : null,
    tickets: ticketRows(selection, context.here, MOST_NAMED, measured.leftOut),
    ...(selection.keptOut.length > 0 ? { keptOut: keptOutTickets(selection, MOST_NAMED) } : {}),
    lastCheckIn: latestCheckIn(checkIns),
  };
};

/** The grace of the cycle's first days is over. */
const isJudged = ({ cycle, today: day, thresholds }: ViewContext): boolean =>
  day >= cycle.starts && elapsed(cycle, day) >= thresholds.grace;

/** Today's point is measured as things are; of all others it is asked. */
const comparedHistory = (
  input: KeyResultInput,
  measured: Measured,
  changes: NonNullable<KeyResultView['measureChanges']>,
  context: ViewContext,
): HistoryPoint[] => {
  const { checkIns, samples } = input;
  const now = today(input, measured, context);
  const history = historyOf(checkIns, samples, context.timeZone, now);
  const since = changes.at(-1)?.at ?? null;
  if (since === null && samples.length === 0) return history;
  const past = now ? history.filter(({ day }) => day !== now.day) : history;
  const marked = compared(past, samples, checkIns, context.timeZone, {
    fingerprint: input.fingerprint(),
    since,
  });
  return [...marked, ...history.filter((point) => !past.includes(point))].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
};

/** How much of the cycle a number that adds up over it had time for; null for any other. */
const passedOf = ({ keyResult }: KeyResultInput, { cycle, today: day }: ViewContext): number | null =>
  addsUpOverCycle(keyResult.measure) ? elapsed(cycle, day) : null;

const forecast = ({ keyResult, selection }: KeyResultInput, history: HistoryPoint[], context: ViewContext) =>
  forecastOf({
    ...context,
    goal: keyResult.goal,
    unit: keyResult.unit,
    bounds: boundsOf(keyResult.measure),
    deliveryOnly: isDeliveryOnly(keyResult.measure),
    history,
    selection,
  });

const measure = (input: KeyResultInput, context: ViewContext): Measured => {
  const { measure: how } = input.keyResult;
  return how.kind === 'issues'
    ? measureByIssues(how, input.selection, input.rules, context)
    : measureByCheckIn(latestValue(input.checkIns), context.timeZone, context.words);
};

/** A value computed now is today's point of the history; once the cycle is over, its last day's. */
const today = ({ keyResult }: KeyResultInput, { value }: Measured, { today: day, cycle }: ViewContext) =>
  keyResult.measure.kind === 'issues' && value !== null ? { day: earlier(day, cycle.ends), value } : null;
