/**
 * What the extension costs a page: `npm run bench:page [-- --quick] [-- --only stress,issue] [-- --write]`.
 * Needs a build (`npm run build`). Prints tables, keeps all numbers in `bench-output/page.json`, and with
 * `--write` puts the tables into docs/performance.md.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXTENSION } from '#tests/e2e/support/browser.ts';
import { writeFigures } from '../figures.ts';
import { type BenchBrowser, openBrowser } from './browsers.ts';
import { type Found, judge } from './budgets.ts';
import { measureLatency } from './latency.ts';
import { type PageReport, reportOf } from './report.ts';
import { runAll } from './run-all.ts';
import { GROWTH, SCENARIOS, type Scenario, UNSERVED } from './scenarios.ts';
import { traceOnce } from './trace.ts';
import { VARIANTS } from './variants.ts';
import { startBenchWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string' },
  },
});
const { quick } = values;
const runsEach = Number(values.runs ?? (quick ? 2 : 14));
const only = values.only?.split(',');
const TICKETS = 1000;

if (!existsSync(EXTENSION)) {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exit(1);
}

const chosen = [...SCENARIOS, UNSERVED, ...(quick && !only ? [] : GROWTH)].filter(
  ({ name }) => only === undefined || only.includes(name),
);

const world = await startBenchWorld(TICKETS);
const browsers: BenchBrowser[] = [];
for (const variant of VARIANTS) browsers.push(await openBrowser(variant, world, TICKETS));
const ours = browsers.find(({ variant }) => variant === 'ours');
if (!ours) throw new Error('The extension is not among the variants.');

/** Very long pages take long, and their figures are far apart: fewer rounds do. */
const roundsOf = (scenario: Scenario): number =>
  GROWTH.includes(scenario) ? Math.ceil(runsEach / 3) : runsEach;

const found: Found = { runs: {}, own: {}, latency: { warm: [], cold: [] } };
for (const scenario of chosen) {
  console.log(scenario.title);
  found.runs[scenario.name] = await runAll(browsers, scenario, roundsOf(scenario));
  const own = [];
  for (let n = 0; n < Math.ceil(runsEach / 4); n += 1) own.push(await traceOnce(ours, scenario));
  found.own[scenario.name] = own;
}
found.latency = await measureLatency(ours, runsEach);

const report: PageReport = {
  ...found,
  at: new Date().toISOString(),
  runsEach,
  quick,
  browser: `Chromium ${ours.context.browser()?.version() ?? ''}`.trim(),
  titles: Object.fromEntries(chosen.map(({ name, title }) => [name, title])),
  judged: judge(found),
};
mkdirSync('bench-output', { recursive: true });
writeFileSync('bench-output/page.json', `${JSON.stringify(report, null, 2)}\n`);
const text = reportOf(report);
console.log(`\n${text}`);
if (values.write) writeFigures('figures of a page', text);
for (const { context } of browsers) await context.close();
await world.close();
