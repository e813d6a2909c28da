/** How soon marks for 250 tickets stand: asked as the content script asks, of a worker awake and of one asleep. */
import type { CDPSession, Page } from 'playwright-core';
import type { BenchBrowser } from './browsers.ts';
import { rest } from './run-once.ts';
import { UNSERVED } from './scenarios.ts';

export interface Latency {
  /** Milliseconds from the question to its answer, the sheet standing. */
  warm: number[];
  cold: number[];
}

/** Milliseconds. */
const OPENED_BY_THEN = 500;
const KEYS = Array.from({ length: 250 }, (_, n) => `PAY-${n + 1}`);

/** On a board without marks of its own; each question takes its sheet out again. */
export const measureLatency = async (browser: BenchBrowser, runs: number): Promise<Latency> => {
  const page = await browser.context.newPage();
  const cdp = await browser.context.newCDPSession(page);
  const world = worldOf(cdp, browser.origin);
  await page.goto(UNSERVED.url);
  await rest(page);
  const context = await world;
  const ask = () => askOnce(cdp, context);
  await ask();
  const warm: number[] = [];
  const cold: number[] = [];
  for (let n = 0; n < runs; n += 1) {
    warm.push(await ask());
    await stopWorker(page, browser);
    cold.push(await ask());
    // A worker that has just answered goes on opening its stores; warm is one that has done so.
    await page.waitForTimeout(OPENED_BY_THEN);
  }
  await page.close();
  return { warm, cold };
};

/** The content script's own world in the page. */
const worldOf = (cdp: CDPSession, origin: string): Promise<number> => {
  const id = origin.replace(/^chrome-extension:\/\/|\/$/g, '');
  const found = new Promise<number>((resolve) =>
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(id)) resolve(context.id);
    }),
  );
  void cdp.send('Runtime.enable');
  return found;
};

const askOnce = async (cdp: CDPSession, contextId: number): Promise<number> => {
  const ask = { keys: KEYS, surfaces: ['board'], have: {}, drop: [], theme: 'light' };
  const expression = `(async () => {
    const ask = ${JSON.stringify(ask)};
    const from = performance.now();
    const answer = await chrome.runtime.sendMessage({ request: 'marks', ask });
    const ms = performance.now() - from;
    if (!answer.ok || Object.keys(answer.value.marks).length < 150) throw new Error(JSON.stringify(answer).slice(0, 300));
    await chrome.runtime.sendMessage({ request: 'marks', ask: { ...ask, keys: [], drop: [answer.value.sheet] } });
    return ms;
  })()`;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    ...{ expression, contextId, awaitPromise: true, returnByValue: true },
  });
  if (typeof result.value === 'number') return result.value;
  throw new Error(`No marks: ${exceptionDetails?.exception?.description ?? 'no answer'}`);
};

/** Ends the background worker, as the browser does after half a minute without work. */
const stopWorker = async (page: Page, { context, origin }: BenchBrowser): Promise<void> => {
  const own = await context.newPage();
  await own.goto(`${origin}manifest.json`);
  const cdp = await context.newCDPSession(own);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await own.close();
  await page.bringToFront();
};
