/** What a page in Chromium holds after many navigations. */
import type { Page } from 'playwright-core';
import { NAME } from './extension.ts';
import type { SavedHost } from './saved-tree.ts';
import { type HostileBrowser, openHost } from './stage.ts';

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
const heldBy = async (page: Page): Promise<Held> => {
  const session = await page.context().newCDPSession(page);
  let ours: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === NAME) ours = context.id;
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
  { onPage, scripts }: HostileBrowser<Page>,
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
