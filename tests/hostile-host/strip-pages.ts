/** The strip in pages of one Chromium, which a test file shares; what a page complains of fails its test. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { answer, line } from './lines.ts';
import { bundleAll, type Scripts, type Visit, visit, waitForStrip } from './rig.ts';

/** Registers the browser's start and end, and how a test opens a page in it; a page goes with its test. */
export const stripPages = () => {
  let browser: Browser;
  let scripts: Scripts;
  let pages: Page[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    [browser, scripts] = await Promise.all([launchChromium(), bundleAll()]);
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
    expect(problems.splice(0)).toEqual([]);
  });

  /** As the server sent it; the overlay is not started. */
  const open = async (options: Visit = {}): Promise<Page> => {
    const page = await visit(browser, scripts, {
      answers: [answer('PAY-318'), answer('PAY-327', { lines: [line({ title: 'Median time to restore' })] })],
      ...options,
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    pages.push(page);
    return page;
  };

  /** Hydrated, with the strip in place. */
  const openHydrated = async (options: Visit = {}): Promise<Page> => {
    const page = await open(options);
    await page.evaluate((title) => window.host.hydrate(title), options.title);
    await page.evaluate(() => void window.guest.start());
    await waitForStrip(page, 'p99');
    return page;
  };

  return { open, openHydrated };
};
