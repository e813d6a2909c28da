import { useEffect, useState } from 'react';
import type { Problem } from '#utils/problem.ts';
import type { Asked } from './asked.ts';

interface Answered<T> {
  /** The last answer, kept while a newer one is on its way; null before the first. */
  value: T | null;
  problem: Problem | null;
}

/**
 * Asks the background now and again whenever `since` is another object (the snapshot: something changed).
 * Of answers that overtake each other the last asked counts. What was `given` along with `since` is the answer,
 * and nothing is asked.
 */
export const useAnswer = <T>(ask: () => Asked<T>, since: unknown, given: T | null = null): Answered<T> => {
  const [answered, setAnswered] = useState<Answered<T>>({ value: given, problem: null });
  if (given !== null && answered.value !== given) setAnswered({ value: given, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked follows from what `since` stands for.
  useEffect(() => {
    if (given !== null) return;
    let wanted = true;
    void ask().then((answer) => {
      if (!wanted) return;
      setAnswered((before) =>
        answer.ok ? { value: answer.value, problem: null } : { value: before.value, problem: answer.problem },
      );
    });
    return () => {
      wanted = false;
    };
  }, [since]);
  return answered;
};
