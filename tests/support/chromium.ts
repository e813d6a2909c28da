/** Real Chromium for tests that need layout, a Navigation API and a real shadow root. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '#scripts/setup.mjs';

/** What Chromium needs to run as root, without a display, and without a word to the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser without extensions, from `THROUGHLINE_CHROMIUM` or the system. */
export const launchChromium = (args: string[] = []): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  return chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_ARGS, ...args] });
};
