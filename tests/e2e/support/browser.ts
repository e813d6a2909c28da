/** Real Chromium with the built extension, and what went wrong in it, written down. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '#scripts/setup.mjs';
import { waitUntil } from './wait-until.ts';

export const EXTENSION = path.resolve('.output/chrome-mv3');

/** Nothing of the browser's own business on the network, and the simulators' certificate taken as it is. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

export interface Browser {
  context: BrowserContext;
  /** `chrome-extension://<id>` */
  origin: string;
  profile: string;
  /** Console errors and CSP violations that are ours, from pages, frames and the worker. */
  complaints: string[];
  /** Ends the background worker; the next message revives it. */
  killWorker(): Promise<void>;
  /** Opens a page of ours. */
  open(file: string): Promise<Page>;
  close(): Promise<void>;
}

interface Options {
  proxy: string;
  /** From an earlier browser, to start it again with all it had. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  deviceScaleFactor?: number;
  headless?: boolean;
  /** The language of the messages; the browser's own words need its packs and stay as they are without. */
  language?: string;
  /** Another folder than the build's. */
  extension?: string;
}

export const launch = async (options: Options): Promise<Browser> => {
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'throughline-'));
  const extension = options.extension ?? EXTENSION;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    env: {
      ...process.env,
      FONTCONFIG_FILE: path.resolve('tests/e2e/support/fonts.conf'),
      ...(options.language ? { LANGUAGE: options.language } : {}),
    },
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    args: [
      ...FLAGS,
      `--proxy-server=${options.proxy}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.language ? [`--lang=${options.language}`, `--accept-lang=${options.language}`] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Node knows no origin of an extension's address.
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  if (!options.profile && extension === EXTENSION) await closeFirstRun(context, origin);
  const complaints: string[] = [];
  listenForComplaints(context, complaints);
  return {
    context,
    origin,
    profile,
    complaints,
    killWorker: () => stopWorkers(context, origin),
    open: async (file) => {
      const page = await context.newPage();
      await page.goto(`${origin}/${file}`);
      return page;
    },
    close: () => context.close(),
  };
};

/**
 * A new profile gets the first run in front of all: what stands behind it is drawn once a second. It is closed when its
 * words are there: closed at once, it left all pages of its process without any in 3 of 14 starts (Chromium 156).
 */
const closeFirstRun = async (context: BrowserContext, origin: string): Promise<void> => {
  const firstRun = await waitUntil('the first run opens', async () =>
    context.pages().find((page) => page.url().startsWith(`${origin}/dashboard.html`)),
  );
  await firstRun.locator('h1').waitFor();
  await firstRun.close();
};

const listenForComplaints = (context: BrowserContext, complaints: string[]) => {
  context.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.location().url, message.text())) {
      complaints.push(`${message.location().url}: ${message.text()}`);
    }
  });
  context.on('weberror', (failure) => {
    const stack = failure.error().stack ?? String(failure.error());
    if (isOurs('', stack)) complaints.push(stack);
  });
};

/** Ours is what our files say, and what the browser says about them; a host page's own trouble is not. */
const isOurs = (url: string, text: string): boolean =>
  url.startsWith('chrome-extension://') ||
  text.includes('chrome-extension://') ||
  /content security policy/i.test(text);

const stopWorkers = async (context: BrowserContext, origin: string) => {
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.close();
};
