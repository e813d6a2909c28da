/** One real Chromium a variant, all up at once, so that their runs can take turns. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '#scripts/setup.mjs';
import { FLAGS } from '#tests/e2e/support/browser.ts';
import { connectJira, loadTeams, refresh } from '#tests/e2e/support/first-run.ts';
import { extensionOf, type Variant } from './variants.ts';
import type { BenchWorld } from './world.ts';

export interface BenchBrowser {
  variant: Variant;
  context: BrowserContext;
  /** `chrome-extension://<id>/` of the extension; empty where it has no worker to tell it. */
  origin: string;
}

export const openBrowser = async (
  variant: Variant,
  world: BenchWorld,
  tickets: number,
): Promise<BenchBrowser> => {
  const extension = await extensionOf(variant, tickets);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  const context = await chromium.launchPersistentContext(mkdtempSync(path.join(os.tmpdir(), 'bench-')), {
    executablePath,
    headless: true,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 900 },
    args: [
      ...FLAGS,
      `--proxy-server=${world.proxy}`,
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  await signIn(context, world);
  if (variant !== 'ours') return { variant, context, origin: '' };
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}/`;
  await fill(context, origin, world);
  return { variant, context, origin };
};

const signIn = async (context: BrowserContext, { quarter }: BenchWorld): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`https://${quarter.sites.jira.host}/login`);
  await page.close();
};

/** As a user does: connect, load the team's file, fetch. */
const fill = async (context: BrowserContext, origin: string, world: BenchWorld): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${origin}dashboard.html#/welcome`);
  page.setDefaultTimeout(120_000);
  await connectJira(page, world);
  await loadTeams(page, world);
  await refresh(page);
  await page.close();
};
