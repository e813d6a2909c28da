/** A real Chromium with a small extension of the real parts: overlay, sheets, user origin. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { OUR_TAGS } from '#integrations/overlay/tags.ts';
import { findChromium } from '#scripts/setup.mjs';
import type { PageNotice } from '#utils/messaging/page-protocol.ts';
import { CHROMIUM_ARGS } from '../support/chromium.ts';
import type { TestWorker } from './marks-background.ts';
import type { SeenMark } from './marks-host.ts';
import { Board, type BoardState, boardState } from './marks-host-app.ts';
import { bundle } from './rig.ts';

const ORIGIN = 'https://acme.atlassian.net';

export interface MarksBrowser {
  context: BrowserContext;
  worker: Worker;
  host: string;
}

/** `script` is the content script; without one the extension does nothing (the control). */
export const launchWithMarks = async (script: string | null = 'marks-guest.ts'): Promise<MarksBrowser> => {
  const [guest, background, host] = await Promise.all(
    [script ?? 'marks-guest.ts', 'marks-background.ts', 'marks-host.ts'].map((file) => bundle(file)),
  );
  const extension = mkdtempSync(path.join(os.tmpdir(), 'marks-'));
  const write = (name: string, text = '') => writeFileSync(path.join(extension, name), text);
  write('guest.js', guest);
  write('background.js', background);
  write('manifest.json', JSON.stringify(manifest(script !== null)));
  const locales = readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(path.join(extension, '_locales/en'), { recursive: true });
  write('_locales/en/messages.json', locales);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: run "npm run setup".');
  const context = await chromium.launchPersistentContext(mkdtempSync(path.join(os.tmpdir(), 'profile-')), {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 800 },
    args: [...CHROMIUM_ARGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await context.route('**/*', (route) => {
    const { searchParams } = new URL(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: documentOf(searchParams) });
  });
  return { context, worker, host: host ?? '' };
};

const manifest = (scripts: boolean) => ({
  manifest_version: 3,
  name: 'Marks',
  version: '1',
  default_locale: 'en',
  permissions: ['scripting'],
  host_permissions: [`${ORIGIN}/*`],
  background: { service_worker: 'background.js' },
  content_scripts: scripts ? [{ matches: [`${ORIGIN}/*`], js: ['guest.js'], run_at: 'document_idle' }] : [],
});

const documentOf = (params: URLSearchParams): string => {
  const state = JSON.parse(params.get('state') ?? '{}') as Partial<BoardState>;
  const markup = renderToString(createElement(Board, { initial: boardState(state) }));
  return readFileSync(new URL('marks-host.html', import.meta.url), 'utf8')
    .replace('%DIR%', params.get('dir') ?? 'ltr')
    .replace('%MODE%', params.get('mode') ?? 'light')
    .replace('"%STATE%"', () => JSON.stringify(state).replaceAll('<', '\\u003c'))
    .replace('%ROOT%', () => markup);
};

export interface Visit {
  state?: Partial<BoardState>;
  dir?: 'ltr' | 'rtl';
  mode?: 'light' | 'dark';
  hydrate?: boolean;
  /** For `marks-others.ts`. */
  way?: string;
}

/** The board as the server sent it, then hydrated unless a test wants that later. */
export const openBoard = async (
  { context, host }: MarksBrowser,
  { state = {}, dir = 'ltr', mode = 'light', hydrate = true, way = '' }: Visit = {},
): Promise<Page> => {
  const page = await context.newPage();
  const query = new URLSearchParams({ state: JSON.stringify(state), dir, mode, way });
  await page.goto(`${ORIGIN}/jira/software/c/projects/PAY/boards/1?${query}`);
  await page.evaluate(host);
  if (hydrate) await page.evaluate(() => window.board.hydrate());
  return page;
};

/** What the test extension knows of tickets, from now on. */
export const setLooks = (worker: Worker, looks: TestWorker['looks']): Promise<void> =>
  worker.evaluate((next) => {
    (globalThis as unknown as { test: TestWorker }).test.looks = next;
  }, looks);

export interface TestState {
  /** Sheets that stand, a number a document. */
  sheets: number[];
  /** Lengths of the sheets put in, in order. */
  inserted: number[];
}

export const testState = (worker: Worker): Promise<TestState> =>
  worker.evaluate(() => {
    const { test } = globalThis as unknown as { test: TestWorker };
    return { sheets: [...test.sheets.values()], inserted: test.inserted };
  });

export const notify = (worker: Worker, notice: PageNotice['notice']): Promise<unknown> =>
  worker.evaluate(async (what) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(o: object): Promise<{ id: number }[]>;
          sendMessage(id: number, m: object): Promise<void>;
        };
      };
    };
    for (const { id } of await chrome.tabs.query({})) {
      await chrome.tabs.sendMessage(id, { notice: what }).catch(() => undefined);
    }
  }, notice);

export const seenMarks = (page: Page): Promise<SeenMark[]> => page.evaluate(() => window.board.seen());

/** Waits until exactly these tickets bear a mark, each on one element and all on ones of `on`. */
export const waitForMarks = (page: Page, keys: readonly string[], on: string): Promise<unknown> =>
  page.waitForFunction(
    ([wanted, place]) => {
      const seen = window.board.seen();
      const found = seen.map(({ key }) => key).sort();
      return JSON.stringify(found) === JSON.stringify(wanted) && seen.every((one) => one.on.endsWith(place));
    },
    [[...keys].sort(), on] as const,
    { timeout: 10_000 },
  );

/** The host's own document, with the number of its style sheets: ours set aside. */
export const hostDocument = (page: Page): Promise<string> =>
  page.evaluate((tags) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll(tags)) ours.remove();
    return `${document.styleSheets.length} ${document.adoptedStyleSheets.length} ${copy.outerHTML}`;
  }, OUR_TAGS);
