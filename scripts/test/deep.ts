/**
 * `npm run test:deep -- [--runs N]`: every property on other samples, N times (20 unless told). Ends with each
 * failure and the seed that shows it again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readReport } from './reports.ts';

const REPORT = 'test-output/reports/deep.json';
const SEEDED = '#tests/support/fast-check.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } });
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1) {
  console.error(`--runs wants a whole number above 0, not "${values.runs}".`);
  process.exit(2);
}

const files = globSync('tests/**/*.test.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes(SEEDED),
);
mkdirSync('test-output/reports', { recursive: true });
console.log(`${files.length} files with properties, ${runs} times`);

let failed = 0;
for (let run = 1; run <= runs; run++) {
  const seed = randomInt(2 ** 31);
  const { status } = spawnSync('vitest', ['run', '--reporter=json', `--outputFile=${REPORT}`, ...files], {
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const again = `PROPERTY_SEED=${seed} npx vitest run`;
  const { passed = 0, failures = [] } = readReport(REPORT) ?? {};
  console.log(`${status === 0 ? '✓' : '✗'} ${run} of ${runs}: ${passed} passed, seed ${seed}`);
  if (status === 0) continue;
  failed++;
  for (const failure of failures) console.log(`\n${failure}\n  again with: ${again}\n`);
}
console.log(`${runs - failed} of ${runs} runs passed`);
process.exit(failed === 0 ? 0 : 1);
