import { mkdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The tests leave their pictures here.
mkdirSync(new URL('../../../test-output/firefox', import.meta.url), { recursive: true });

export default defineConfig({
  test: {
    include: ['tests/e2e/firefox/**/*.test.ts'],
    root: new URL('../../..', import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser at a time: two cores, and each test has a profile of its own.
    fileParallelism: false,
  },
});
