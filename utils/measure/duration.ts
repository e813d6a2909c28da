/** How long a ticket took, by the definitions of time in docs/measures.md. */
import { epoch } from '#utils/okr/calendar.ts';
import type { LeftOutReason } from './explanation.ts';
import type { IssueFacts } from './facts.ts';
import type { Aggregate, Duration } from './measure.ts';
import { workingTime } from './working-time.ts';

/** Why a ticket has no number; see `LeftOutReason`. */
export type Absent = Extract<LeftOutReason, 'no-value' | 'no-history' | 'not-finished' | 'finished'>;

export interface Clock {
  /** Milliseconds since 1970. */
  now: number;
  timeZone: string;
}

type How = Pick<Extract<Aggregate, { fn: 'duration' }>, 'of' | 'time' | 'unit'>;

const UNITS = { hours: 3_600_000, days: 86_400_000 };

/** The ticket's time in the unit asked for, or why there is none. One that ends before it begins has none. */
export const durationReader = (how: How, clock: Clock): ((facts: IssueFacts) => number | Absent) => {
  const elapsed = how.time === 'working' ? workingTime(clock.timeZone) : calendarTime;
  const unit = UNITS[how.unit];
  return (facts) => {
    const span = spanOf(how.of, facts, clock.now);
    if (typeof span === 'string') return span;
    return span.from <= span.to ? elapsed(span.from, span.to) / unit : 'no-value';
  };
};

const calendarTime = (from: number, to: number): number => to - from;

interface Span {
  from: number;
  to: number;
}

const spanOf = (of: Duration, facts: IssueFacts, now: number): Span | Absent => {
  const unknown = facts.history ? 'no-value' : 'no-history';
  switch (of) {
    case 'cycle':
      return isDone(facts) ? span(facts.started, facts.finished, unknown) : 'not-finished';
    case 'lead':
      return isDone(facts) ? span(facts.created, facts.finished, 'no-value') : 'not-finished';
    case 'restore':
      return span(facts.created, restoredOf(facts), facts.history ? 'not-finished' : 'no-history');
    case 'age':
      return isDone(facts) ? 'finished' : span(facts.created, now, 'no-value');
  }
};

const isDone = ({ category }: IssueFacts): boolean => category === 'done';

/** Of a ticket that never left done, its last entry is the first. */
const restoredOf = ({ restored, history, reopened, finished }: IssueFacts): string | null =>
  restored ?? (history && reopened === 0 ? finished : null);

const span = (from: string | null, to: string | number | null, otherwise: Absent): Span | Absent => {
  const begins = from === null ? null : epoch(from);
  const ends = typeof to === 'string' ? epoch(to) : to;
  return begins === null || ends === null ? otherwise : { from: begins, to: ends };
};
