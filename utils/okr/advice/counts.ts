/** Advice on how many there are; the ranges are those of the method (docs/method.md). */
import type { Hint, ObjectiveDraft } from './hint.ts';

/** Three to five objectives a team and cycle, two to four key results each. */
export const OBJECTIVES = { from: 3, to: 5 } as const;
export const KEY_RESULTS = { from: 2, to: 4 } as const;

/** An objective that has none yet is only just begun. */
export const keyResultCount = ({ keyResults }: ObjectiveDraft): Hint | null =>
  keyResults.length === 0 ? null : outside('key_result_count', keyResults.length, KEY_RESULTS);

/** Of all objectives that a team has in one cycle. */
export const objectiveCount = (count: number): Hint | null =>
  count === 0 ? null : outside('objective_count', count, OBJECTIVES);

const outside = (
  key: 'key_result_count' | 'objective_count',
  count: number,
  { from, to }: { from: number; to: number },
): Hint | null => {
  if (count >= from && count <= to) return null;
  const side = count < from ? 'few' : 'many';
  return {
    id: key === 'key_result_count' ? 'key-result-count' : 'objective-count',
    severity: 'note',
    reason: `advice_${key}_${side}_reason`,
    how: `advice_${key}_${side}_how`,
    example: `advice_${key}_${side}_example`,
    args: [String(count), String(from), String(to)],
  };
};
