/** Marks on cards and rows in real Firefox: the same rules, put in by its own background. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { firstRun } from '../support/firefox-first-run.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let firefox: Firefox;

beforeAll(async () => {
  world = await startWorld(11);
  firefox = await launchFirefox({ proxy: world.hosts.proxy, install: 'temporary' });
  await firstRun(firefox, world);
});
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

/** What marks say, in document order. */
const marksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const after = getComputedStyle(element, '::after');
      return after.getPropertyValue('--tone') ? [after.content.split('"')[1] ?? ''] : [];
    }),
  );

const someMarks = (page: Page): Promise<string[]> =>
  waitUntil('there are marks', async () => {
    const marks = await marksOf(page);
    return marks.length > 0 && marks;
  });

it.each([
  ['a Jira board', () => `https://${world.quarter.sites.jira.host}/jira/software/c/projects/PAY/boards/1`],
  ['a Linear list', () => 'https://linear.app/acme/team/PLT/all'],
  ['a Linear board', () => 'https://linear.app/acme/team/PLT/board'],
])('%s has marks', async (name, address) => {
  const page = await firefox.browser.newPage();
  await page.goto(address());
  const marks = await someMarks(page);
  expect(marks.every((text) => text.length > 2)).toBe(true);
  await page.screenshot({ path: `test-output/firefox/marks-${name.replaceAll(' ', '-')}.png` });
  await page.close();
});
