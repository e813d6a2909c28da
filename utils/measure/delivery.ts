/** Tickets done of all that serve a key result: a figure beside the outcome, never in its place. */
import type { Delivery } from '#utils/okr/view.ts';
import type { Measure } from './measure.ts';
import type { Selection } from './selection.ts';

/**
 * Counted in whole tickets whatever the measure and its window; cancelled ones are out of both numbers.
 * Null without linked work.
 */
export const deliveryOf = ({ serving }: Selection): Delivery | null => {
  const delivery: Delivery = { done: 0, total: 0, hidden: 0 };
  for (const { facts } of serving.values()) {
    if (facts?.category === 'cancelled') continue;
    delivery.total += 1;
    if (!facts) delivery.hidden += 1;
    else if (facts.category === 'done') delivery.done += 1;
  }
  return delivery.total > 0 ? delivery : null;
};

/** The key result's number is nothing but the share of its own tickets done. */
export const isDeliveryOnly = (measure: Measure): boolean =>
  measure.kind === 'issues' && measure.aggregate.fn === 'share-done';
