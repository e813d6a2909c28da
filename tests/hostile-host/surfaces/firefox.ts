/** One real Firefox with the overlay. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '#scripts/setup.mjs';
import { testExtension } from './extension.ts';
import { type HostileBrowser, lend, type Seat } from './stage.ts';

/** Pages that wait for frames at the same time. */
const PAGES = 4;

export const launchHostileFirefox = async (): Promise<HostileBrowser<Page>> => {
  const { folder, scripts } = await testExtension('firefox');
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox here: run "npm run setup".');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ['--width=1280', '--height=800'],
    // Names of hosts lead nowhere, whatever a page asks for.
    extraPrefsFirefox: { 'network.dns.disabled': true },
  });
  await browser.installExtension(folder);
  const seats: Seat<Page>[] = [];
  while (seats.length < PAGES) seats.push(await newSeat(browser));
  return { onPage: lend(seats), scripts, close: () => browser.close() };
};

/** In a window of its own: a tab behind another one gets no frames. */
const newSeat = async (browser: Browser): Promise<Seat<Page>> => {
  const seat = { page: await browser.newPage({ type: 'window' }), html: '' };
  await seat.page.setRequestInterception(true);
  seat.page.on('request', (request) => {
    request
      .respond({ contentType: 'text/html; charset=utf-8', body: seat.html })
      // The page has gone on meanwhile: nobody waits for this one.
      .catch(() => undefined);
  });
  return seat;
};
