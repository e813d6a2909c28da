/** Everything that must hold, in one run: `npm test`. Ends with a table of steps and one line of counts, after each failure with its reason. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { type Report, readReport } from './reports.ts';

interface Step {
  name: string;
  command: string[];
  /** Where vitest writes its counts; a step without is one check. */
  report?: string;
}

interface Outcome extends Report {
  name: string;
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

const build = (browser: string): Step => ({
  name: `build for ${browser}`,
  command: ['wxt', 'build', '-b', browser.toLowerCase()],
});

/** Steps one after the other. */
type Lane = Step[];

/** One after the other; the lanes of each beside each other, as one alone leaves one of two cores without work. */
const STAGES: Lane[][] = [
  [[{ name: 'prepare', command: ['wxt', 'prepare'] }]],
  [
    [build('Chrome'), build('Firefox'), build('Edge'), build('Safari')],
    [
      { name: 'types', command: ['tsc', '--noEmit'] },
      { name: 'lint', command: ['biome', 'check', '.'] },
    ],
  ],
  [
    [
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
    ],
    [{ name: 'size', command: ['node', 'scripts/size.ts'] }],
  ],
  [[vitest('unit and trackers')]],
  [[vitest('end to end in Chromium', '--config', 'tests/e2e/chromium/vitest.config.ts')]],
  [[vitest('end to end in Firefox', '--config', 'tests/e2e/firefox/vitest.config.ts')]],
];

/** Its exit code, when it has ended; what it says goes to `hear`, or straight to the person. */
const ended = ([program = '', ...args]: string[], hear: ((said: string) => void) | null): Promise<number> =>
  new Promise((done) => {
    const child = spawn(program, args, { stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', hear ?? (() => {}));
    child.on('close', (code) => done(code ?? 1));
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
  });

const run = async (
  { name, command, report }: Step,
  say: ((said: string) => void) | null,
): Promise<Outcome> => {
  (say ?? ((text) => process.stdout.write(text)))(`\n── ${name}\n`);
  const started = Date.now();
  const status = await ended(command, say);
  const seconds = (Date.now() - started) / 1000;
  const read = (report && readReport(report)) || checked(status === 0);
  // A runner that fails without a failed test (a crash, an unhandled error) has failed all the same.
  const crashed = status !== 0 && read.failed === 0;
  if (!crashed) return { name, ...read, seconds };
  return {
    name,
    ...read,
    failed: 1,
    failures: [`✗ ${name}: ended with ${status}`, ...read.failures],
    seconds,
  };
};

const checked = (passed: boolean): Report => ({
  passed: passed ? 1 : 0,
  failed: 0,
  skipped: 0,
  failures: [],
});

/** The first lane is heard as it goes; what the others say comes after it, whole. */
const runStage = async (lanes: Lane[]): Promise<Outcome[]> => {
  const ran = await Promise.all(
    lanes.map(async (lane, n) => {
      const said: string[] = [];
      const say = n === 0 ? null : (text: string) => void said.push(text);
      const outcomes: Outcome[] = [];
      for (const step of lane) outcomes.push(await run(step, say));
      return { outcomes, said };
    }),
  );
  for (const { said } of ran) process.stdout.write(said.join(''));
  return ran.flatMap(({ outcomes }) => outcomes);
};

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const outcomes: Outcome[] = [];
for (const stage of STAGES) outcomes.push(...(await runStage(stage)));
const sum = (pick: 'passed' | 'failed' | 'skipped') =>
  outcomes.reduce((all, outcome) => all + outcome[pick], 0);

// Last, because what keeps the end of a long log keeps these.
for (const text of outcomes.flatMap(({ failures }) => failures)) console.log(`\n${text}`);

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
