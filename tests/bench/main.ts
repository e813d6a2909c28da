/**
 * Every bench, one after the other: `npm run bench [-- --quick] [-- --write]`. A new one is one line here; each
 * prints tables, leaves its numbers in `bench-output/`, and with `--write` its figures in docs/performance.md.
 */
import { spawnSync } from 'node:child_process';

const BENCHES: readonly { name: string; command: string[] }[] = [
  { name: 'page', command: ['tests/bench/page/main.ts'] },
  { name: 'dashboard', command: ['tests/bench/dashboard/main.ts'] },
  { name: 'measure', command: ['--expose-gc', 'tests/bench/measure.ts'] },
];

const failed = BENCHES.filter(({ name, command }) => {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [...command, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return status !== 0;
});
for (const { name } of failed) console.error(`The bench "${name}" did not end well.`);
process.exit(failed.length === 0 ? 0 : 1);
