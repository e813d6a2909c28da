/** What a key result may come to by the end of its cycle: its number, and its tickets, apart. */

import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Selection } from '#utils/measure/selection.ts';
import type { Forecast } from '../view.ts';
import { type DeliveryInput, forecastDelivery } from './delivery.ts';
import { forecastOutcome, type OutcomeInput } from './outcome.ts';
import { type RecentDays, recentDays, type Tally, type Throughput, tally } from './throughput.ts';

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
export interface TeamPace extends Pick<DeliveryInput, 'team' | 'days'> {
  /** Of a ticket that some key result serves, or no longer does: the facts it was counted with, and those now. */
  changed: (before: IssueFacts | null, after: IssueFacts | null) => void;
  /** The team's days in one string, to see whether they changed; null while nobody has asked for them. */
  known: () => string | null;
}

export const teamPace = (
  selections: () => Iterable<Selection>,
  today: string,
  timeZone: string,
): TeamPace => {
  let days: RecentDays | null = null;
  let team: Tally | null = null;
  let read: Throughput | null = null;
  const daysOnce = (): RecentDays => {
    days ??= recentDays(today, timeZone);
    return days;
  };
  const teamOnce = (): Tally => {
    if (team) return team;
    team = tally(daysOnce());
    for (const ticket of union(selections())) team.add(ticket);
    return team;
  };
  const readOnce = (): Throughput => {
    read ??= teamOnce().read();
    return read;
  };
  return {
    days: daysOnce,
    team: readOnce,
    known: () => (team ? readOnce().daily.join(' ') : null),
    changed: (before, after) => {
      if (!team) return;
      if (before) team.remove(before);
      if (after) team.add(after);
      read = null;
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
