/** One real Chromium with the overlay, one page in it, and any saved page as a host in there. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { findChromium } from '#scripts/setup.mjs';
import { CHROMIUM_ARGS } from '../../support/chromium.ts';
import { bundle } from '../rig.ts';
import { Host } from './app.ts';
import type { Outcome } from './hazards.ts';
import type { HostOptions } from './host.ts';
import type { SavedHost } from './saved-tree.ts';
import { type Way, wayOf } from './ways.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Surfaces',
  version: '1',
  default_locale: 'en',
  permissions: ['scripting'],
  host_permissions: ['https://*/*'],
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['https://*/*'], js: ['guest.js'], run_at: 'document_idle' }],
};

/** Pages that wait for frames at the same time: most of a trial is waiting. */
const PAGES = 4;

/** A page, and what it answers with whatever it is asked for. */
export interface Seat {
  page: Page;
  html: string;
}

export interface HostileBrowser {
  /** Runs `work` on a page that nobody else uses meanwhile. */
  onPage<T>(work: (seat: Seat) => Promise<T>): Promise<T>;
  scripts: string[];
  close(): Promise<void>;
}

/** `guest` and `background` are scripts of a test extension, by file beside the one of `tests/hostile-host`. */
export const launchHostile = async (
  guest = 'surfaces/guest.ts',
  background = 'surfaces/background.ts',
): Promise<HostileBrowser> => {
  const [guestCode, backgroundCode, ...scripts] = await Promise.all(
    [guest, background, 'surfaces/host.ts', 'surfaces/hazards.ts'].map(bundle),
  );
  const extension = mkdtempSync(path.join(os.tmpdir(), 'surfaces-'));
  const locale = path.join(extension, '_locales/en');
  mkdirSync(locale, { recursive: true });
  const messages = new URL('../../../public/_locales/en/messages.json', import.meta.url);
  writeFileSync(path.join(locale, 'messages.json'), readFileSync(messages));
  writeFileSync(path.join(extension, 'guest.js'), guestCode ?? '');
  writeFileSync(path.join(extension, 'background.js'), backgroundCode ?? '');
  writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  const context = await chromium.launchPersistentContext(mkdtempSync(path.join(os.tmpdir(), 'profile-')), {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 800 },
    args: [...CHROMIUM_ARGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  const free: Seat[] = [];
  while (free.length < PAGES) free.push(await newSeat(context));
  const waiting: (() => void)[] = [];
  return {
    async onPage(work) {
      while (free.length === 0) await new Promise<void>((go) => waiting.push(go));
      const seat = free.pop() ?? (await newSeat(context));
      try {
        return await work(seat);
      } finally {
        free.push(seat);
        waiting.shift()?.();
      }
    },
    scripts,
    close: () => context.close(),
  };
};

/** In a window of its own: a tab behind another one gets no frames. */
const newSeat = async (context: BrowserContext): Promise<Seat> => {
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

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const attributes = (of: Record<string, string>): string =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** The document as the server sends it. */
const servedDocument = (host: SavedHost, pages: SavedHost[], { served, fixedLabels }: Way): string => {
  const app = renderToString(createElement(Host, { pages, watch: { fixedLabels } }));
  const body = served ? served(host.body) : host.body;
  return `<!doctype html><html${attributes(host.html)}><head><meta charset="utf-8">${host.head}</head><body${attributes(body)}>${host.still}<div id="app">${app}</div></body></html>`;
};

export const optionsOf = (pages: SavedHost[], way: Way): HostOptions => ({
  pages: pages.map(({ url, content, strip, boxes }) => ({ url, content, strip, boxes })),
  fixedLabels: way.fixedLabels,
  started: way.served ? (pages[0]?.body ?? {}) : null,
});

/** Opens the first of the pages as the server sent it, nothing started. */
export const openHost = async (seat: Seat, scripts: string[], pages: SavedHost[]): Promise<HostOptions> => {
  const [first] = pages;
  if (!first) throw new Error('no page');
  const way = wayOf(first);
  seat.html = servedDocument(first, pages, way);
  await seat.page.goto(first.url);
  for (const script of scripts) await seat.page.evaluate(script);
  return optionsOf(pages, way);
};

/** All hazards on one page, with us or without. */
export const runTrial = (
  { onPage, scripts }: HostileBrowser,
  pages: SavedHost[],
  withUs: boolean,
): Promise<Outcome[]> =>
  onPage(async (seat) => {
    const options = await openHost(seat, scripts, pages);
    return seat.page.evaluate(([given, ours]) => window.trial.run(given, ours), [options, withUs] as const);
  });

/** What a page holds after many navigations, by the browser's own count. */
export interface Held {
  nodes: number;
  listeners: number;
  /** In our own world: objects of ours that live. */
  observers: number;
  roots: number;
  /** Timers, frames and answers that are waited for. */
  busy: number;
}

/** Counts after a garbage collection. */
export const heldBy = async (page: Page): Promise<Held> => {
  const session = await page.context().newCDPSession(page);
  let ours: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === MANIFEST.name) ours = context.id;
  });
  await session.send('Runtime.enable');
  await session.send('Performance.enable');
  const living = async (what: string): Promise<number> => {
    const evaluated = { expression: `${what}.prototype`, ...(ours !== undefined && { contextId: ours }) };
    const { result } = await session.send('Runtime.evaluate', evaluated);
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const length = {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length }',
    };
    const { result: count } = await session.send('Runtime.callFunctionOn', {
      ...length,
      returnByValue: true,
    });
    return Number(count.value);
  };
  const metrics = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics: all } = await session.send('Performance.getMetrics');
    const metric = (name: string) => all.find((one) => one.name === name)?.value ?? Number.NaN;
    return { nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  };
  // React lets go of its last tree when it likes.
  let counts = await metrics();
  for (let next = await metrics(); next.nodes < counts.nodes; next = await metrics()) counts = next;
  const held = {
    ...counts,
    observers: await living('MutationObserver'),
    roots: await living('ShadowRoot'),
    busy: await page.evaluate(() => window.trial.busy()),
  };
  await session.detach();
  return held;
};

/** Goes from page to page `times` times, with us or without, and counts what is held then. */
export const heldAfter = (
  { onPage, scripts }: HostileBrowser,
  pages: SavedHost[],
  withUs: boolean,
  times: number,
): Promise<Held & { wrong: string[] }> =>
  onPage(async (seat) => {
    const options = await openHost(seat, scripts, pages);
    const wrong = await seat.page.evaluate(
      ([given, ours, count]) => window.trial.travel(given, ours, count),
      [options, withUs, times] as const,
    );
    return { wrong, ...(await heldBy(seat.page)) };
  });
