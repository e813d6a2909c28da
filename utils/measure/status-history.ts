/** When a ticket was started, finished, restored and how often reopened, by its moves between categories. */
import { epoch } from '#utils/okr/calendar.ts';
import type { IssueFacts, StatusCategory } from './facts.ts';

export interface StatusChange {
  at: string;
  from: StatusCategory;
  to: StatusCategory;
}

export type StatusTimes = Required<
  Pick<IssueFacts, 'started' | 'finished' | 'reopened' | 'restored' | 'history'>
> &
  Pick<IssueFacts, 'doneStays'>;

type Stays = NonNullable<IssueFacts['doneStays']>;

/**
 * By the definitions of time in docs/measures.md; `changes` oldest first, and all of them. Null when they do not fit
 * together: one begins elsewhere than the one before it ended, or the last does not end where the ticket is.
 * What is done with a resolution that says cancelled is both, so these two fit.
 */
export const statusTimes = (
  created: string,
  now: StatusCategory,
  changes: readonly StatusChange[],
): StatusTimes | null => {
  const first = changes[0]?.from ?? now;
  const times: StatusTimes = { started: null, finished: null, reopened: 0, restored: null, history: true };
  const stays: Stays = [];
  let last = created;
  let category = first;
  enter(times, first, created);
  stay(stays, first, created);
  for (const { at, from, to } of changes) {
    if (!isSame(from, category) || !isInOrder(last, at)) return null;
    if (from !== to) {
      if (from === 'done' && (to === 'todo' || to === 'doing')) times.reopened += 1;
      enter(times, to, at);
      stay(stays, to, at);
    }
    category = to;
    last = at;
  }
  if (!isSame(category, now)) return null;
  const left = stays.some(({ to }) => to !== null) ? { doneStays: stays } : {};
  return now === 'done' ? { ...times, ...left } : { ...times, ...left, finished: null };
};

const stay = (stays: Stays, category: StatusCategory, at: string): void => {
  const last = stays.at(-1);
  if (last && last.to === null) last.to = at;
  if (category === 'done') stays.push({ from: at, to: null });
};

const enter = (times: StatusTimes, category: StatusCategory, at: string): void => {
  if (category === 'doing') times.started ??= at;
  if (category !== 'done') return;
  times.restored ??= at;
  times.finished = at;
};

const isSame = (a: StatusCategory, b: StatusCategory): boolean => a === b || (isEnd(a) && isEnd(b));

const isEnd = (category: StatusCategory): boolean => category === 'done' || category === 'cancelled';

const isInOrder = (before: string, after: string): boolean => {
  const [a, b] = [epoch(before), epoch(after)];
  return a !== null && b !== null && a <= b;
};
