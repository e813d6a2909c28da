/** Tickets as they were at an earlier instant, as far as their times tell. */
import { epoch } from '#utils/okr/calendar.ts';
import type { IssueFacts } from './facts.ts';
import type { Measure } from './measure.ts';

/**
 * What a measure needs of the past is known: created, started and each stay in done. What an estimate or
 * a number field was then is not, nor when work in progress was put back.
 */
export const canLookBack = (measure: Measure): boolean => {
  if (measure.kind !== 'issues') return false;
  const { aggregate: how } = measure;
  if (how.fn === 'share-done') return how.by === 'count' && !how.doingCredit;
  return !('fields' in how);
};

/** Every stay in done is known of it: one that left done and whose stays were not kept tells too little. */
export const isTraceable = ({ category, finished, reopened, doneStays }: IssueFacts): boolean =>
  doneStays !== undefined || (reopened === 0 && (category !== 'done' || finished !== null));

/**
 * The ticket at that instant (milliseconds since 1970); null before it was created. What is cancelled today
 * was so then: it counts for nothing, and when that was decided is not known.
 */
export const factsAsOf = (facts: IssueFacts, at: number): IssueFacts | null => {
  if (!isBy(facts.created, at)) return null;
  if (facts.category === 'cancelled') return facts;
  const stays = staysOf(facts).filter(({ from }) => isBy(from, at));
  const last = stays.at(-1);
  const finished = last && !isBy(last.to, at) ? last.from : null;
  const started = isBy(facts.started, at) ? facts.started : null;
  return {
    ...facts,
    category: finished !== null ? 'done' : started !== null ? 'doing' : 'todo',
    started,
    finished,
    reopened: stays.filter(({ to }) => isBy(to, at)).length,
    ...(facts.history ? { restored: stays[0]?.from ?? null } : {}),
  };
};

const isBy = (instant: string | null, at: number): boolean => {
  const then = instant === null ? null : epoch(instant);
  return then !== null && then <= at;
};

const staysOf = ({ doneStays, category, finished }: IssueFacts): NonNullable<IssueFacts['doneStays']> =>
  doneStays ?? (category === 'done' && finished !== null ? [{ from: finished, to: null }] : []);
