/** What was said and what was measured, day by day. */
import { dayOf, epoch } from './calendar.ts';
import type { CheckIn, Sample, SetStatus } from './model/check-in.ts';
import { finite } from './numbers.ts';
import { isBackFilled, standingSamples } from './samples.ts';
import type { KeyResultView } from './view.ts';

export type HistoryPoint = KeyResultView['history'][number];

/** Later in time wins; the id decides between equals, so that every browser agrees. */
const later = <T extends { at: string; id: string }>(a: T, b: T): T => {
  const difference = (epoch(a.at) ?? Number.NEGATIVE_INFINITY) - (epoch(b.at) ?? Number.NEGATIVE_INFINITY);
  if (difference !== 0 && !Number.isNaN(difference)) return difference > 0 ? a : b;
  return a.id > b.id ? a : b;
};

const latest = <T extends { at: string; id: string }>(all: readonly T[]): T | null =>
  all.reduce<T | null>((best, one) => (best ? later(best, one) : one), null);

export const latestCheckIn = (checkIns: readonly CheckIn[]): CheckIn | null => latest(checkIns);

/** The last check-in that reported a number. */
export const latestValue = (checkIns: readonly CheckIn[]): (CheckIn & { value: number }) | null =>
  latest(checkIns.filter((one): one is CheckIn & { value: number } => finite(one.value) !== null));

/** The last check-in in which a person set a status. */
export const latestStatus = (checkIns: readonly CheckIn[]): (CheckIn & { status: SetStatus }) | null =>
  latest(
    checkIns.filter(
      (one): one is CheckIn & { status: SetStatus } => one.source === 'person' && one.status !== null,
    ),
  );

/** What a point has to share with today's measure, to be compared with its values. */
export interface MeasuredAs {
  /** Of the measure and its rules as they are now. */
  fingerprint: string;
  /** When they were last changed; null if never since that is logged. */
  since: string | null;
}

/**
 * Every point measured in the way of today, as far as is known: a sample by its fingerprint, what a person
 * said by being said after the last change. The others are marked.
 */
export const compared = (
  points: readonly HistoryPoint[],
  samples: readonly Sample[],
  checkIns: readonly CheckIn[],
  timeZone: string,
  { fingerprint, since }: MeasuredAs,
): HistoryPoint[] => {
  const others = new Set<string>();
  for (const sample of standingSamples(samples))
    if (sample.fingerprint !== '' && sample.fingerprint !== fingerprint) others.add(`sample ${sample.day}`);
  const changed = since === null ? null : epoch(since);
  for (const { at } of oldestFirst(checkIns)) {
    const name = `check-in ${dayOf(at, timeZone)}`;
    if (changed !== null && (epoch(at) ?? 0) < changed) others.add(name);
    else others.delete(name);
  }
  return points.map((point) =>
    others.has(`${point.source} ${point.day}`) ? { ...point, comparable: false } : point,
  );
};

/**
 * One point a day, oldest first. A check-in stands for its day, being the shared truth of its moment.
 * `now` is a value computed just now and stands for today; null for manual measures.
 */
export const historyOf = (
  checkIns: readonly CheckIn[],
  samples: readonly Sample[],
  timeZone: string,
  now: { day: string; value: number } | null,
): HistoryPoint[] => {
  const points = new Map<string, HistoryPoint>();
  for (const sample of standingSamples(samples))
    if (sample.value !== null) points.set(sample.day, pointOf(sample, sample.value));
  for (const { at, value } of oldestFirst(checkIns)) {
    const day = dayOf(at, timeZone);
    if (day !== null && value !== null) points.set(day, { day, value, source: 'check-in' });
  }
  if (now) points.set(now.day, { ...now, source: 'sample' });
  return [...points.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
};

const pointOf = (sample: Sample, value: number): HistoryPoint => ({
  day: sample.day,
  value,
  source: 'sample',
  ...(isBackFilled(sample) ? { backFilled: true } : {}),
});

const oldestFirst = (checkIns: readonly CheckIn[]): CheckIn[] =>
  checkIns
    .filter((one) => finite(one.value) !== null)
    .sort((a, b) => (a === b ? 0 : later(a, b) === a ? 1 : -1));
