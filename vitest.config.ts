import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/support/slow-first.ts';

/** Pure functions without a clock, a mock or a global: their files may share one Node and the modules in it. */
const PURE = ['tests/unit/{okr,measure,sync,workspace}/**/*.test.ts'];

export default defineConfig({
  resolve: {
    alias: { 'wxt/browser': fileURLToPath(new URL('./tests/support/browser.ts', import.meta.url)) },
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'parts',
          include: [
            'tests/{unit,integrations,trackers,structure,hostile-host,toy-tracker,gallery}/**/*.test.{ts,tsx}',
          ],
          exclude: PURE,
        },
      },
    ],
  },
});
