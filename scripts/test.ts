/** Everything that must hold, in one run: `npm test`. Ends with a table of steps and one line of counts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Step {
  name: string;
  command: string[];
  /** Where vitest writes its counts; a step without is one check. */
  report?: string;
}

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
}

const REPORTS = 'test-output/reports';

const vitest = (name: string, ...args: string[]): Step => {
  const report = `${REPORTS}/${name.replaceAll(' ', '-')}.json`;
  return {
    name,
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    report,
  };
};

const STEPS: Step[] = [
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'build for Chrome', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'build for Edge', command: ['wxt', 'build', '-b', 'edge'] },
  { name: 'build for Safari', command: ['wxt', 'build', '-b', 'safari'] },
  {
    name: 'web-ext lint',
    command: [
      'web-ext',
      'lint',
      '--source-dir',
      '.output/firefox-mv3',
      '--warnings-as-errors',
      '--no-config-discovery',
    ],
  },
  { name: 'size', command: ['node', 'scripts/size.ts'] },
  vitest('unit and trackers'),
  vitest('end to end in Chromium', '--config', 'tests/e2e/chromium/vitest.config.ts'),
  vitest('end to end in Firefox', '--config', 'tests/e2e/firefox/vitest.config.ts'),
];

const run = ({ name, command: [program = '', ...args], report }: Step): Outcome => {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  const seconds = (Date.now() - started) / 1000;
  const counts =
    report && existsSync(report) ? countsOf(report) : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // A runner that fails without a failed test (a crash, an unhandled error) has failed all the same.
  const failed = status !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { name, ...counts, failed, seconds };
};

const countsOf = (report: string) => {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
};

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const outcomes = STEPS.map(run);
const sum = (pick: 'passed' | 'failed' | 'skipped') =>
  outcomes.reduce((all, outcome) => all + outcome[pick], 0);

console.log('');
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(26)} ${counts.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s`,
  );
}
console.log('');
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);
