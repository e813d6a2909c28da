/** Nobody waits longer for an answer; milliseconds. */
const PATIENCE = 30_000;

/**
 * Questions that a person may not wait for any more: one of the same turn ends the one before it, whose
 * answer is then null, and so does `stop`.
 */
export const createTurns = () => {
  const turns = new Map<string, AbortController>();
  const stop = (turn: string): void => {
    turns.get(turn)?.abort();
    turns.delete(turn);
  };
  return {
    stop,
    take: async <T>(turn: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
      stop(turn);
      const own = new AbortController();
      turns.set(turn, own);
      try {
        return await ask(AbortSignal.any([own.signal, AbortSignal.timeout(PATIENCE)]));
      } catch (error) {
        if (own.signal.aborted) return null;
        throw error;
      } finally {
        if (turns.get(turn) === own) turns.delete(turn);
      }
    },
  };
};
export type Turns = ReturnType<typeof createTurns>;
