/** Opens the fake tracker in real Chromium, with the overlay or without it, at addresses of a real Jira. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { PANEL_TAG, STRIP_TAG } from '#integrations/overlay/tags.ts';
import type { StripAnswer } from '#utils/messaging/page-protocol.ts';
import type { GuestCommands } from './guest.ts';
import type { HostCommands } from './host.ts';
import { Host, initialState } from './host-app.ts';
import { installRig } from './page-script.ts';

declare global {
  interface Window {
    host: HostCommands;
    guest: GuestCommands;
  }
}

const ORIGIN = 'https://acme.atlassian.net';
const FIXTURES = new URL('../fixtures/pages/', import.meta.url);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** One script of a test page, bundled as a content script is. */
export const bundle = async (file: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: here(file), formats: ['iife'], name: 'script', fileName: 'script' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`nothing built from ${file}`);
  return chunk.code;
};

export interface Scripts {
  host: string;
  guest: string;
}

export const bundleAll = async (): Promise<Scripts> => ({
  host: await bundle('host.ts'),
  guest: await bundle('guest.ts'),
});

const messages = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Record<string, { message: string }>;

const documentOf = (path: string, title: string, dir: string): string => {
  const ticket = /^\/browse\/([A-Z]+-\d+)/.exec(path)?.[1] ?? '';
  const markup = renderToString(createElement(Host, { initial: initialState(ticket, title) }));
  return readFileSync(here('host.html'), 'utf8')
    .replace('%DIR%', dir)
    .replace('%ROOT%', () => markup);
};

export interface Visit {
  path?: string;
  /** A synthetic page of ours instead of the fake tracker, at another origin where it needs one. */
  fixture?: { name: string; origin?: string };
  title?: string;
  dir?: 'ltr' | 'rtl';
  answers?: StripAnswer[];
  context?: BrowserContextOptions;
}

/** A page as the server sent it: rendered, not hydrated, the overlay loaded but not started. */
export const visit = async (browser: Browser, scripts: Scripts, options: Visit = {}): Promise<Page> => {
  const {
    path = '/browse/PAY-318',
    title = 'Serve the price quote from the edge cache',
    dir = 'ltr',
  } = options;
  const { fixture } = options;
  const fixed = fixture && readFileSync(new URL(`${fixture.name}.html`, FIXTURES), 'utf8');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context });
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const isPanel = route.request().url().includes('/extension/');
    const body = isPanel ? '<!doctype html><title>panel</title>' : (fixed ?? documentOf(path, title, dir));
    return route.fulfill({ contentType: 'text/html', body });
  });
  await page.addInitScript(installRig, messages);
  await page.goto((fixture?.origin ?? ORIGIN) + path);
  await page.addScriptTag({ content: scripts.host });
  await page.addScriptTag({ content: scripts.guest });
  await page.evaluate((answers) => {
    for (const answer of answers) window.rig.answers[answer.key] = answer;
  }, options.answers ?? []);
  return page;
};

/** The host's own document: ours set aside. */
export const hostMarkup = (page: Page): Promise<string> =>
  page.evaluate((tags) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll(tags)) ours.remove();
    for (const script of copy.querySelectorAll('script')) script.remove();
    return copy.outerHTML;
  }, `${STRIP_TAG}, ${PANEL_TAG}`);

export interface Seen {
  /** How many strips stand in the document: one is right. */
  strips: number;
  text: string;
  /** Test id or tag of what the strip stands behind. */
  behind: string;
}

/** What a person sees of the strip now. */
export const seen = (page: Page): Promise<Seen> =>
  page.evaluate((tag) => {
    const strips = document.querySelectorAll(tag);
    const before = strips[0]?.previousElementSibling;
    return {
      strips: strips.length,
      text: window.rig.root(tag)?.querySelector('.strip')?.textContent ?? '',
      behind: before?.getAttribute('data-testid') ?? before?.tagName.toLowerCase() ?? '',
    };
  }, STRIP_TAG);

/** Waits until the strip shows `text`, once, behind what it should. */
export const waitForStrip = (page: Page, text: string, behind = 'inline-edit--container'): Promise<unknown> =>
  page.waitForFunction(
    ([tag, wanted, place]) => {
      const strips = document.querySelectorAll(tag);
      const before = strips[0]?.previousElementSibling;
      const name = before?.getAttribute('data-testid') ?? before?.id ?? '';
      const shown = window.rig.root(tag)?.querySelector('.strip')?.textContent ?? '';
      return strips.length === 1 && shown.includes(wanted) && name.endsWith(place);
    },
    [STRIP_TAG, text, behind] as const,
    { timeout: 15_000 },
  );

/** Lets two frames pass, so that a reconcile that was due has run. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
