/** Every saved page: one mark a card or row, none anywhere else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { bundle } from './rig.ts';

const PAGES = 'tests/fixtures/pages';
const fixtures = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && existsSync(`${PAGES}/${file.replace('.html', '.json')}`))
  .sort();

let browser: Browser;
let page: Page;
let script: string;
let html = '';
beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle('marks-sites.ts')]);
  page = await browser.newPage();
  // Links with a host are tickets only of the page's own.
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
});
afterAll(() => browser.close());

it.each(fixtures)('%s', async (file) => {
  const { url } = JSON.parse(readFileSync(`${PAGES}/${file.replace('.html', '.json')}`, 'utf8')) as {
    url: string;
  };
  html = readFileSync(`${PAGES}/${file}`, 'utf8');
  await page.goto(url);
  await page.evaluate(script);
  const { boxes, outside } = await page.evaluate((address) => window.sites.marked(address), url);
  // A link in markup that nobody has described is known by its address alone, and gets no mark.
  const described = boxes.filter(({ surface }) => surface !== 'link');
  // A card whose key the board's settings hide has no link, and no line for a mark.
  const linked = described.filter(({ by }) => !by.endsWith(' own') || by.startsWith('tray-card'));
  expect(linked.filter(({ marks }) => marks !== 1)).toEqual([]);
  expect(described.filter(({ marks }) => marks > 1)).toEqual([]);
  expect(boxes.filter(({ surface, marks }) => surface === 'link' && marks > 0)).toEqual([]);
  expect(outside).toBe(0);
});
