/**
 * `npm run demo`: builds the extension, starts the simulated trackers with a team's quarter, walks a real
 * Chromium through the story, checks every number against an independent calculation, and takes pictures.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { launch } from '#tests/e2e/support/browser.ts';
import { firstRun } from '#tests/e2e/support/first-run.ts';
import { allTeams } from '#tests/e2e/support/progress.ts';
import { startWorld } from '#tests/e2e/support/world.ts';
import { compare } from './compare.ts';
import { keepOpen } from './keep-open.ts';
import { takePictures } from './pictures.ts';
import type { Story } from './story.ts';
import { progressTable } from './table.ts';

const SEED = 1;
const OTHER_SEEDS = [2, 3, 4];

/** The first run of a fresh browser in a fresh company, and what the product then says of each team. */
const tell = async (seed: number, then: (story: Story) => Promise<void>): Promise<void> => {
  const world = await startWorld(seed);
  const browser = await launch({ proxy: world.hosts.proxy, deviceScaleFactor: 2 });
  try {
    const dashboard = await firstRun(browser, world);
    const views = await allTeams(dashboard);
    await then({ world, browser, dashboard, views, checks: await compare(world, views) });
    if (browser.complaints.length > 0)
      throw new Error(`Chromium complains:\n${browser.complaints.join('\n')}`);
  } finally {
    await browser.close();
    await world.close();
  }
};

const say = (text: string) => process.stdout.write(`${text}\n`);

const differences = (checks: Story['checks']): string[] =>
  checks.flatMap(({ keyResult, differences }) =>
    differences.map((difference) => `${keyResult}: ${difference}`),
  );

const build = () => {
  const { status } = spawnSync('wxt', ['build', '-b', 'chrome', '--level', 'error'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
};

say('Building the extension …');
build();
mkdirSync('demo-output', { recursive: true });

const wrong: string[] = [];
say('Connecting a fresh Chromium to two simulated trackers, loading two teams, reading their tickets …');
await tell(SEED, async (story) => {
  say('Taking pictures …');
  const pictures = await takePictures(story);
  say(`\n${progressTable(story.views, story.checks)}\n`);
  wrong.push(...differences(story.checks));
  say(`Pictures: ${pictures.map((file) => `demo-output/${file}`).join(', ')}`);
  await keepOpen(story);
});
for (const seed of OTHER_SEEDS) {
  await tell(seed, async ({ checks }) => {
    const found = differences(checks);
    wrong.push(...found.map((difference) => `seed ${seed}: ${difference}`));
    say(
      `Seed ${seed}: ${checks.length} key results, ${found.length} differences from the independent calculation`,
    );
  });
}
if (wrong.length > 0) {
  say(`\nThese numbers differ from the independent calculation:\n${wrong.join('\n')}`);
  process.exit(1);
}
say('\nEvery number equals the independent calculation.');
