import { useState } from 'react';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Problem } from '#utils/problem.ts';

interface Asking {
  busy: boolean;
  problem: Problem | null;
  /** Runs a question to the background; a failure stays to be shown, success clears it and goes on. */
  ask<T>(question: () => Promise<Answer<T>>, onAnswer?: (value: T) => void): void;
}

/** One question at a time, with its progress and its failure as state. */
export const useAsking = (): Asking => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async <T>(question: () => Promise<Answer<T>>, onAnswer?: (value: T) => void) => {
    setBusy(true);
    const answer = await question();
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onAnswer?.(answer.value);
  };
  return { busy, problem, ask: (question, onAnswer) => void run(question, onAnswer) };
};
