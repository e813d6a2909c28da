import { vi } from 'vitest';

/** Busy machines take their time; Vitest itself gives up after one second. */
const PATIENCE_MS = 15_000;

/** Asks again until the expectation holds; fails with what it said last. */
export const until = <T>(holds: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(holds, { timeout: PATIENCE_MS });
