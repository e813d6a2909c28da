import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { 'wxt/browser': fileURLToPath(new URL('./tests/support/browser.ts', import.meta.url)) },
  },
  test: {
    include: [
      'tests/{unit,integrations,trackers,structure,hostile-host,toy-tracker,gallery}/**/*.test.{ts,tsx}',
    ],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
