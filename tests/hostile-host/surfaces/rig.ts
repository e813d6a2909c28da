/** One real Chromium with the overlay. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '#scripts/setup.mjs';
import { CHROMIUM_ARGS } from '../../support/chromium.ts';
import { testExtension } from './extension.ts';
import { type HostileBrowser, lend, type Seat } from './stage.ts';

/** Pages that wait for frames at the same time: most of a trial is waiting. */
const PAGES = 4;

/** `guest` and `background` are scripts of a test extension, by file beside the one of `tests/hostile-host`. */
export const launchHostile = async (guest?: string, background?: string): Promise<HostileBrowser<Page>> => {
  const { folder, scripts } = await testExtension('chromium', guest, background);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  const context = await chromium.launchPersistentContext(mkdtempSync(path.join(os.tmpdir(), 'profile-')), {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 800 },
    args: [...CHROMIUM_ARGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  const seats: Seat<Page>[] = [];
  while (seats.length < PAGES) seats.push(await newSeat(context));
  return { onPage: lend(seats), scripts, close: () => context.close() };
};

/** In a window of its own: a tab behind another one gets no frames. */
const newSeat = async (context: BrowserContext): Promise<Seat<Page>> => {
  const [first] = context.pages();
  if (!first) throw new Error('no page');
  const session = await context.newCDPSession(first);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  const seat = { page: await opened, html: '' };
  await seat.page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: seat.html }),
  );
  return seat;
};
