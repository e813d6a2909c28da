/** What a key result may come to by the end of its cycle: its number, and its tickets, apart. */

import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Selection } from '#utils/measure/selection.ts';
import type { Forecast } from '../view.ts';
import { type DeliveryInput, forecastDelivery } from './delivery.ts';
import { forecastOutcome, type OutcomeInput } from './outcome.ts';
import { type RecentDays, recentDays, type Throughput, throughputOf } from './throughput.ts';

export type ForecastInput = OutcomeInput & Omit<DeliveryInput, 'tickets'> & { selection: Selection };

/** Null before the cycle and after it. What there is too little data for says so, and costs next to nothing. */
export const forecastOf = (input: ForecastInput): Forecast | null => {
  const { today, cycle } = input;
  if (today < cycle.starts || today > cycle.ends) return null;
  return {
    outcome: forecastOutcome(input),
    delivery: forecastDelivery({ ...input, tickets: live(input.selection) }),
  };
};

const live = ({ serving }: Selection): IssueFacts[] => {
  const tickets: IssueFacts[] = [];
  for (const { facts } of serving.values()) if (facts && facts.category !== 'cancelled') tickets.push(facts);
  return tickets;
};

/** What all forecasts of a team share, made when the first of them asks. */
export const teamPace = (
  selections: () => Iterable<Selection>,
  today: string,
  timeZone: string,
): Pick<DeliveryInput, 'team' | 'days'> => {
  let days: RecentDays | null = null;
  let team: Throughput | null = null;
  const daysOnce = (): RecentDays => {
    days ??= recentDays(today, timeZone);
    return days;
  };
  return {
    days: daysOnce,
    team: () => {
      team ??= throughputOf(union(selections()), daysOnce());
      return team;
    },
  };
};

/** A ticket that serves two key results was finished once. */
const union = (selections: Iterable<Selection>): Iterable<IssueFacts> => {
  const tickets = new Map<string, IssueFacts>();
  for (const { serving } of selections)
    for (const [uid, { facts }] of serving) if (facts) tickets.set(uid, facts);
  return tickets.values();
};
