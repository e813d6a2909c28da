/** What the transport needs from the world around it, so that tests can bring their own clock and network. */
export interface Environment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early, by throwing the signal's reason, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** 0 up to 1, for jitter. */
  random(): number;
  /** False only when the browser is sure that there is no network. */
  online(): boolean;
  /** Whether the browser lets us reach this origin; people can withhold host permissions. */
  hasAccess(origin: string): Promise<boolean>;
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

export const realEnvironment: Environment = {
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  sleep,
  random: Math.random,
  online: () => globalThis.navigator?.onLine !== false,
  hasAccess: () => Promise.resolve(true),
};
