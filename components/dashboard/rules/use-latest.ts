import { useEffect, useRef, useState } from 'react';
import type { Answer } from '#utils/messaging/protocol.ts';

export interface Latest<A> {
  /** To the newest question that was answered; null before the first. */
  answer: Answer<A> | null;
  waiting: boolean;
}

const NOTHING = { answer: null, waiting: false };

/**
 * Asks while one types: one question at a time, and of those that come up meanwhile only the newest. The
 * one that runs is stopped, for nobody waits for it any more; its answer is then null, and passed over.
 * `question` is plain data, null for none.
 */
export const useLatest = <Q, A>(
  question: Q | null,
  ask: (question: Q) => Promise<Answer<A | null>>,
  stop: () => void,
): Latest<A> => {
  const [latest, setLatest] = useState<Latest<A>>(NOTHING);
  const current = useRef({ question, ask, stop, running: false, here: true });
  current.current.question = question;
  current.current.ask = ask;
  current.current.stop = stop;
  const name = question === null ? null : JSON.stringify(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question's name says when it is another one.
  useEffect(() => {
    const state = current.current;
    if (state.running) state.stop();
    else void run();
  }, [name]);

  useEffect(() => {
    const state = current.current;
    state.here = true;
    return () => {
      state.here = false;
      if (state.running) state.stop();
    };
  }, []);

  const run = async () => {
    const state = current.current;
    state.running = true;
    for (;;) {
      const asked = state.question;
      if (asked === null) break;
      setLatest((before) => ({ ...before, waiting: true }));
      const answer = await state.ask(asked);
      if (!state.here) break;
      if (JSON.stringify(state.question) !== JSON.stringify(asked)) continue;
      setLatest((before) => ({ answer: answered(answer) ?? before.answer, waiting: false }));
      break;
    }
    state.running = false;
    if (state.here && state.question === null) setLatest(NOTHING);
  };

  return question === null ? NOTHING : latest;
};

const answered = <A>(answer: Answer<A | null>): Answer<A> | null => {
  if (!answer.ok) return answer;
  return answer.value === null ? null : { ok: true, value: answer.value };
};
