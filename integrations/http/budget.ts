import type { Environment } from './environment.ts';
import { LONGEST_WAIT_MS } from './retry.ts';

/** How hard a host may be asked by all connections together. */
export interface Limits {
  /** Requests under way at once. */
  concurrency: number;
  /** Requests that may follow one another without a pause. */
  burst: number;
  /** Requests a second in the long run. */
  perSecond: number;
}

export interface Budget {
  /** Waits for a place and for the pace; call what it returns when the request has ended. */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Nobody asks before this moment (milliseconds since the epoch). */
  pauseUntil(ms: number): void;
  /** Until when everybody waits; in the past when nobody does. */
  pausedUntil(): number;
}

/** Lets requests through as `limits` allow, in the order they came; none while it is paused. */
export const createBudget = (limits: Limits, env: Pick<Environment, 'now' | 'sleep'>): Budget => {
  const interval = 1000 / limits.perSecond;
  const waiting: (() => void)[] = [];
  let running = 0;
  let paused = 0;
  // The generic cell rate algorithm: the moment at which the bucket would be full again.
  let full = 0;

  const leave = (): void => {
    running -= 1;
    waiting.shift()?.();
  };

  const place = async (signal: AbortSignal): Promise<void> => {
    while (running >= limits.concurrency) {
      await new Promise<void>((resolve, reject) => {
        const stop = () => {
          waiting.splice(waiting.indexOf(go), 1);
          reject(signal.reason);
        };
        const go = () => {
          signal.removeEventListener('abort', stop);
          resolve();
        };
        signal.addEventListener('abort', stop, { once: true });
        waiting.push(go);
      });
    }
    running += 1;
  };

  const pace = (): number => {
    const now = env.now();
    const ahead = full - now;
    // A clock that was set back would make everybody wait for hours.
    if (ahead > limits.burst * interval + LONGEST_WAIT_MS) full = now;
    full = Math.max(full, now) + interval;
    return full - now - limits.burst * interval;
  };

  return {
    async enter(signal) {
      signal.throwIfAborted();
      await place(signal);
      try {
        const wait = Math.max(pace(), paused - env.now());
        if (wait > 0) await env.sleep(wait, signal);
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
    pauseUntil(ms) {
      paused = Math.max(paused, ms);
    },
    pausedUntil: () => paused,
  };
};

const shared = new Map<string, Budget>();

/** One budget a host for the life of the worker, whatever number of connections lead there. */
export const sharedBudget = (host: string, limits: Limits, env: Environment): Budget => {
  const known = shared.get(host);
  if (known) return known;
  const budget = createBudget(limits, env);
  shared.set(host, budget);
  return budget;
};
