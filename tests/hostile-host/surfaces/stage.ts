/** A page of a real browser with the overlay, and any saved page as a host in there. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Host } from './app.ts';
import type { Outcome, Trial } from './hazards.ts';
import type { HostOptions } from './host.ts';
import type { SavedHost } from './saved-tree.ts';
import { type Way, wayOf } from './ways.ts';

/** What both drivers' pages can do. */
export interface Stage {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  evaluate<T, A>(work: (given: A) => T, given: A): Promise<Awaited<T>>;
}

/** A page, and what it answers with whatever it is asked for. */
export interface Seat<Page extends Stage = Stage> {
  page: Page;
  html: string;
}

export interface HostileBrowser<Page extends Stage = Stage> {
  /** Runs `work` on a page that nobody else uses meanwhile. */
  onPage<T>(work: (seat: Seat<Page>) => Promise<T>): Promise<T>;
  scripts: string[];
  close(): Promise<void>;
}

/** Lends a few pages, one to each at a time. */
export const lend = <Page extends Stage>(seats: readonly Seat<Page>[]): HostileBrowser<Page>['onPage'] => {
  const free = [...seats];
  const waiting: ((seat: Seat<Page>) => void)[] = [];
  return async (work) => {
    const seat = free.pop() ?? (await new Promise<Seat<Page>>((go) => waiting.push(go)));
    try {
      return await work(seat);
    } finally {
      const next = waiting.shift();
      if (next) next(seat);
      else free.push(seat);
    }
  };
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

const optionsOf = (pages: SavedHost[], way: Way): HostOptions => ({
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

/** The hazards on one page, with us or without. */
export const runTrial = (
  { onPage, scripts }: HostileBrowser,
  pages: SavedHost[],
  trial: Trial,
): Promise<Outcome[]> =>
  onPage(async (seat) => {
    const options = await openHost(seat, scripts, pages);
    return seat.page.evaluate(([given, how]) => window.trial.run(given, how), [options, trial] as const);
  });
