import { addsUpOverCycle } from '#utils/measure/adds-up.ts';
import { deliveryOf, isDeliveryOnly } from '#utils/measure/delivery.ts';
import type { Measured } from '#utils/measure/value.ts';
import { bandBar } from './band.ts';
import type { Bar } from './bar.ts';
import { deliveryText, goalText } from './goal-text.ts';
import type { KeyResultInput, ViewContext } from './key-result-input.ts';
import { expectedProgress } from './pace.ts';
import type { KeyResultLine, StatusReason } from './view.ts';

/** A key result as one line: its bar, its value and goal in words, its status. */
export const lineOf = (
  { keyResult, objective, selection }: KeyResultInput,
  { value }: Measured,
  progress: number | null,
  { status }: StatusReason,
  context: ViewContext,
): KeyResultLine => {
  const { id, title, shortName, role, goal, unit, measure: how } = keyResult;
  const deliveryOnly = isDeliveryOnly(how);
  const addsUp = addsUpOverCycle(how);
  const bar: Bar =
    goal?.kind === 'maintain' && !deliveryOnly
      ? bandBar(goal, unit, value)
      : {
          kind: 'progress',
          progress,
          expected: expectedProgress(goal, context.cycle, context.today, addsUp),
        };
  return {
    id,
    objective: { id: objective.id, title: objective.title },
    title,
    shortName: shortName || title,
    role,
    bar,
    ...(deliveryOnly
      ? deliveryText(deliveryOf(selection), context.words)
      : goalText(goal, unit, value, context.words, addsUp)),
    status,
    deliveryOnly,
  };
};
