/**
 * `npm run tour`: builds the extension and takes a picture of every screen, light and dark, into `docs/tour/`, with
 * a page that shows them. The trackers are simulated; the teams are the demo's and the sample.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from '#tests/e2e/support/browser.ts';
import { firstRun } from '#tests/e2e/support/first-run.ts';
import { snapshotOf } from '#tests/e2e/support/progress.ts';
import { waitUntil } from '#tests/e2e/support/wait-until.ts';
import { startWorld } from '#tests/e2e/support/world.ts';
import { readme } from './page.ts';
import { AT_WORK, FIRST_STEPS, type Picture, type Stage, type Theme, WITH_A_PAST } from './pictures.ts';
import { smallPng } from './small-png.ts';

const OUT = 'docs/tour';
const SEED = 1;
/** Bytes: what a picture may weigh, and all of them. */
const MOST = 150_000;
const MOST_IN_ALL = 5_000_000;

const files: string[] = [];

const take = async (stage: Stage, picture: Picture): Promise<void> => {
  const page = await picture.show(stage);
  await page.emulateMedia({ colorScheme: stage.theme, reducedMotion: 'reduce' });
  const file = path.join(OUT, `${picture.name}-${stage.theme}.png`);
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(file, smallPng(taken));
  files.push(file);
  if (page !== stage.page) await page.close();
};

/** Gives a fresh browser in a fresh company, and takes it away again. */
const onStage = async (theme: Theme, act: (stage: Stage) => Promise<void>): Promise<void> => {
  const world = await startWorld(SEED);
  const browser = await launch({ proxy: world.hosts.proxy, colorScheme: theme });
  try {
    await act({ world, browser, theme, page: await browser.open('dashboard.html#/welcome') });
  } finally {
    await browser.close();
    await world.close();
  }
};

const shootTheme = async (theme: Theme): Promise<void> => {
  await onStage(theme, async (stage) => {
    const page = await firstRun(stage.browser, stage.world);
    for (const picture of AT_WORK) await take({ ...stage, page }, picture);
  });
  await onStage(theme, async (stage) => {
    const { page } = stage;
    await take(stage, FIRST_STEPS);
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await waitUntil('the sample is there', async () => (await snapshotOf(page)).view?.objectives.length);
    for (const picture of WITH_A_PAST) await take(stage, picture);
  });
};

/** What is too heavy, in words. */
const tooHeavy = (): string[] => {
  const weights = files.map((file) => ({ file, bytes: statSync(file).size }));
  const all = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  process.stdout.write(`${files.length} pictures, ${Math.round(all / 1000)} kB in ${OUT}\n`);
  return [
    ...weights.filter(({ bytes }) => bytes > MOST).map(({ file, bytes }) => `${file}: ${bytes} bytes`),
    ...(all > MOST_IN_ALL ? [`all of them: ${all} bytes`] : []),
  ];
};

const { status } = spawnSync('wxt', ['build', '-b', 'chrome', '--level', 'error'], { stdio: 'inherit' });
if (status !== 0) throw new Error('The build failed.');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const theme of ['light', 'dark'] as const) await shootTheme(theme);
writeFileSync(path.join(OUT, 'README.md'), readme([FIRST_STEPS, ...AT_WORK, ...WITH_A_PAST]));
const heavy = tooHeavy();
if (heavy.length > 0) {
  process.stderr.write(`Heavier than ${MOST} bytes, or ${MOST_IN_ALL} in all:\n${heavy.join('\n')}\n`);
  process.exit(1);
}
