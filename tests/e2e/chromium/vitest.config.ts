import { defineConfig } from 'vitest/config';
import { SlowFirst } from '../../support/slow-first.ts';

export default defineConfig({
  test: {
    include: ['tests/e2e/chromium/**/*.test.ts'],
    root: new URL('../../..', import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a browser, a profile and simulators of its own, and mostly waits: two at a time on two cores.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
  },
});
