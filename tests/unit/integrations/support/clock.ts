import type { Environment } from '#integrations/http/environment.ts';

/** A clock that moves only when somebody sleeps, and remembers for how long. */
export const testClock = (start = Date.parse('2026-11-20T10:00:00Z')) => {
  const slept: number[] = [];
  let now = start;
  const env: Pick<Environment, 'now' | 'sleep' | 'random'> = {
    now: () => now,
    random: () => 0.5,
    sleep: (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  return {
    env,
    slept,
    advance: (ms: number) => {
      now += ms;
    },
  };
};
