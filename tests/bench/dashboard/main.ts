/**
 * How soon the dashboard answers over a large workspace: `npm run bench:dashboard [-- --quick] [-- --runs N]
 * [-- --only objectives,week]`. Needs a build (`npm run build`). Each screen from stored state, with the background
 * awake and just woken; each edit from the key to the frame that shows it, and to the one that says it is stored.
 * Prints a table, keeps all numbers in `bench-output/dashboard.json`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Browser, EXTENSION, launch } from '#tests/e2e/support/browser.ts';
import { loadTeams } from '#tests/e2e/support/first-run.ts';
import { exportDocuments } from '#utils/workspace/file/export.ts';
import { number, table, writeFigures } from '../figures.ts';
import { median } from '../page/statistics.ts';
import { type BenchEdit, type Echo, EDITS, echo } from './edits.ts';
import { type BenchScreen, type Noted, note, SCREENS } from './screens.ts';
import { largeWorkspace } from './workspace.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    runs: { type: 'string' },
    only: { type: 'string' },
  },
});
const RUNS = Number(values.runs ?? (values.quick ? 3 : 12));
const ONLY = values.only?.split(',') ?? null;
const BUDGETS = { ready: 300, longTask: 100, echo: 50 };

if (!existsSync(EXTENSION)) {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exit(1);
}

const p95 = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(0.95 * all.length))] ?? Number.NaN;

const opened = async (browser: Browser, { hash, ready }: BenchScreen): Promise<Noted> => {
  const page = await browser.context.newPage();
  await page.addInitScript(note, ready);
  await page.goto(`${browser.origin}/dashboard.html${hash}`);
  await page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.ready !== null);
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  await page.close();
  return noted;
};

/** A worker falls asleep after half a minute without work: what it puts off to a quiet second is done by then. */
const QUIET = 1500;

const fallAsleep = async (browser: Browser): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, QUIET));
  await browser.killWorker();
};

/** The background sleeps before each run, or is kept awake by the run before. */
const runScreen = async (browser: Browser, screen: BenchScreen, cold: boolean): Promise<Noted[]> => {
  const all: Noted[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    if (cold) await fallAsleep(browser);
    const noted = await opened(browser, screen);
    // The first is for the browser's own caches.
    if (run > 0) all.push(noted);
  }
  return all;
};

const runEdit = async (browser: Browser, edit: BenchEdit): Promise<Echo[]> => {
  const page: Page = await browser.open(`dashboard.html${edit.hash}`);
  await page.locator('main textarea, #week-title').first().waitFor();
  const all: Echo[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await edit.prepare(page, run);
    const took = await echo(page, edit);
    if (run > 0) all.push(took);
  }
  await page.close();
  return all;
};

const browser = await launch({ proxy: 'http://127.0.0.1:9' });
const first = await browser.open('dashboard.html#/welcome');
first.setDefaultTimeout(120_000);
const today = new Date().toISOString().slice(0, 10);
await loadTeams(first, { teamsFile: exportDocuments(largeWorkspace(today)) });
await first.close();

const screens: Record<string, { warm: Noted[]; cold: Noted[] }> = {};
for (const screen of SCREENS.filter(({ name }) => !ONLY || ONLY.includes(name))) {
  console.log(screen.name);
  screens[screen.name] = {
    warm: await runScreen(browser, screen, false),
    cold: await runScreen(browser, screen, true),
  };
}
const edits: Record<string, Echo[]> = {};
for (const edit of ONLY ? [] : EDITS) {
  console.log(edit.name);
  edits[edit.name] = await runEdit(browser, edit);
}
await browser.close();

const pair = (all: number[]): string => `${number(median(all))} / ${number(p95(all))}`;
const readyOf = (all: Noted[]): number[] => all.map(({ ready }) => ready ?? Number.NaN);
const longest = (all: Noted[]): number => Math.max(0, ...all.flatMap(({ longTasks }) => longTasks));

const figures = [
  table(
    ['screen', 'background awake, ms', 'just woken, ms', 'budget', 'longest task', 'budget'],
    Object.entries(screens).map(([name, { warm, cold }]) => [
      name,
      pair(readyOf(warm)),
      pair(readyOf(cold)),
      String(BUDGETS.ready),
      number(longest([...warm, ...cold])),
      String(BUDGETS.longTask),
    ]),
  ),
  table(
    ['edit', 'on the screen after, ms', 'budget', 'stored after, ms'],
    Object.entries(edits).map(([name, all]) => [
      name,
      pair(all.map(({ echoed }) => echoed)),
      String(BUDGETS.echo),
      pair(all.map(({ stored }) => stored)),
    ]),
  ),
].join('\n\n');
mkdirSync('bench-output', { recursive: true });
writeFileSync(
  'bench-output/dashboard.json',
  JSON.stringify({ runs: RUNS, budgets: BUDGETS, screens, edits }, null, 2),
);
console.log(`\nMedian / 95th percentile of ${RUNS} runs\n\n${figures}`);
if (values.write && !ONLY) writeFigures('dashboard', figures);
