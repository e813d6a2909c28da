import { epoch } from '#utils/okr/calendar.ts';
import type { IssueFacts } from './facts.ts';

/**
 * The index of the latest of tickets, each with a number. A ticket stands where it was finished; while it is
 * not, where it was created. Of equals the greater key, then the greater value, so that their order never
 * matters.
 */
export const latestOf = (counted: readonly { facts: IssueFacts }[], numbers: readonly number[]): number => {
  const stands = counted.map(
    ({ facts }) => epoch((facts.category === 'done' ? facts.finished : null) ?? facts.created) ?? 0,
  );
  const key = (i: number): string => counted[i]?.facts.ref.key ?? '';
  const isLater = (i: number, than: number): boolean => {
    const difference = (stands[i] ?? 0) - (stands[than] ?? 0);
    if (difference !== 0) return difference > 0;
    if (key(i) !== key(than)) return key(i) > key(than);
    return (numbers[i] ?? 0) > (numbers[than] ?? 0);
  };
  return counted.reduce((latest, _, i) => (isLater(i, latest) ? i : latest), 0);
};
