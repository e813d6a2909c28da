/** The gallery built and served, and a browser that paints the same on every machine. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';
import { findChromium } from '#scripts/setup.mjs';
import { CHROMIUM_ARGS } from '../support/chromium.ts';
import type { Told } from './story.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.resolve(here, '../..');

export type Theme = 'light' | 'dark';

export const configFor = (outDir: string): InlineConfig => ({
  configFile: false,
  root: here,
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: { 'wxt/browser': `${here}browser.ts` } },
  build: {
    outDir: path.join(root, '.cache', outDir),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    // One file: every story loads all of it, and dozens of small ones take longer than the story.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

export interface Served {
  base: string;
  close(): Promise<void>;
}

/** Builds into a folder of its own under `.cache`, so that runs beside each other do not meet. */
export const serve = async (outDir: string, port = 0): Promise<Served> => {
  const config = configFor(outDir);
  await build(config);
  const server = await preview({ ...config, preview: { port, strictPort: false, host: '127.0.0.1' } });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('The gallery has no address.');
  return { base, close: () => server.close() };
};

/** Nothing of the machine in a picture: no hinting, no sub-pixels, one colour profile, no scroll bars. */
const PAINT = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--hide-scrollbars',
];

export const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  const fonts = path.join(root, 'tests/e2e/support/fonts.conf');
  return chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, ...PAINT],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
};

/** One moment, one language, no motion: pictures are of the story and of nothing else. */
export const contextFor = (browser: Browser, deviceScaleFactor: number): Promise<BrowserContext> =>
  browser.newContext({ deviceScaleFactor, reducedMotion: 'reduce', locale: 'en', timezoneId: 'UTC' });

/** The stories as the gallery itself lists them: Node cannot load components. */
export const storiesIn = async (context: BrowserContext, base: string): Promise<Told[]> => {
  const page = await context.newPage();
  await page.goto(base);
  const told = await page.locator('#stories').textContent();
  await page.close();
  return JSON.parse(told ?? '[]');
};

/** Runs in the page: resolves once nothing in it has changed for a while, for screens and answers come late. */
const settled = (): Promise<void> =>
  new Promise((done) => {
    const QUIET = 120;
    const end = () => {
      observer.disconnect();
      done();
    };
    let timer = setTimeout(end, QUIET);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

/** Pages to be used again: to make one takes the browser longer than to show a story in it. */
const free = new WeakMap<BrowserContext, Page[]>();

/** Ends what `show` began. A page that was pressed remembers where the pointer is, so no other story gets it. */
export const leave = async (page: Page, { press, keys }: Told): Promise<void> => {
  if (press || keys) return page.close();
  page.removeAllListeners();
  // The rest is the document's, and goes with it.
  await page.evaluate(() => sessionStorage.clear());
  const context = page.context();
  free.set(context, [...(free.get(context) ?? []), page]);
};

/** Opens a story and brings it into its state; resolves once nothing loads or moves any more. */
export const show = async (
  context: BrowserContext,
  base: string,
  story: Told,
  theme: Theme,
): Promise<{ page: Page; complaints: string[] }> => {
  const page = free.get(context)?.pop() ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewportSize({ width: story.width, height: story.height });
  await page.goto(`${base}?story=${story.name}&theme=${theme}`, { waitUntil: 'load' });
  await page.locator('#root > *, [role=dialog]').first().waitFor({ state: 'attached' });
  await page.evaluate(settled);
  for (const label of story.press ?? [])
    await page.getByRole('button', { name: label, exact: true }).first().click();
  for (const key of story.keys ?? []) await page.keyboard.press(key);
  await page.evaluate(settled);
  return { page, complaints };
};
