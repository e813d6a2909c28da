/** Which of a day's measurements stands, when several viewers took one or a history was read later. */
import { epoch } from './calendar.ts';
import type { Sample } from './model/check-in.ts';
import { finite } from './numbers.ts';

/**
 * A value measured on its day, then one filled in later, then none; of these the one with the fewest hidden
 * tickets, then the latest. The id decides between equals, so that every browser agrees.
 */
export const standing = (a: Sample, b: Sample): Sample => {
  const better = preferred(a, b);
  if (better) return better;
  const difference = takenAt(a) - takenAt(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return a.id > b.id ? a : b;
};

/** Which of two stands whenever they were taken; null: the later one. */
export const preferred = (a: Sample, b: Sample): Sample | null => {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) > rankOf(b) ? a : b;
  if (a.hidden !== b.hidden) return a.hidden < b.hidden ? a : b;
  return null;
};

const rankOf = (sample: Sample): number => (sample.value === null ? 0 : isBackFilled(sample) ? 1 : 2);

export const isBackFilled = (sample: Sample): boolean => sample.backFilled === true;

/** A sample without an instant is older than every one that has it. */
const takenAt = ({ at }: Sample): number => (at === undefined ? 0 : (epoch(at) ?? 0));

/** One for each day, in no order; what is no number is passed over. */
export const standingSamples = (samples: readonly Sample[]): Iterable<Sample> => {
  const byDay = new Map<string, Sample>();
  for (const sample of samples) {
    if (sample.value !== null && finite(sample.value) === null) continue;
    const other = byDay.get(sample.day);
    byDay.set(sample.day, other ? standing(other, sample) : sample);
  }
  return byDay.values();
};
