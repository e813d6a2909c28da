/** One visit to one page in one browser, and what it cost. */
import type { CDPSession, Page } from 'playwright-core';
import type { BenchBrowser } from './browsers.ts';
import type { Scenario } from './scenarios.ts';

export interface Cost {
  /** Milliseconds of CPU of the page's main thread: until it rests after loading, while it is used, and both. */
  loadCpu: number;
  useCpu: number;
  cpu: number;
  scriptCpu: number;
  styleCpu: number;
  layoutCpu: number;
  /** Tasks over 50 ms, by the browser's own count. */
  longTasks: number;
  longest: number;
  layoutShift: number;
  /** The slowest of six clicks until the next paint, in the browser's steps of 8 ms. */
  interaction: number;
  /** After a collection of garbage. */
  heapMB: number;
  marks: number;
}

export interface BenchWindow {
  bench: {
    ready: Promise<unknown>;
    mutate(times: number): Promise<void>;
    scroll(frames: number): Promise<void>;
    add(count: number): Promise<void>;
  };
  seen: { longTasks: number[]; clicks: number[]; shift: number };
}

/** Runs in the page before anything of its own. */
const listenInPage = (): void => {
  const seen: BenchWindow['seen'] = { longTasks: [], clicks: [], shift: 0 };
  Object.assign(window, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      ...{ type, buffered: true },
      ...more,
    });
  on('longtask', ({ duration }) => seen.longTasks.push(duration));
  on('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  on(
    'event',
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId) {
        seen.clicks.push(entry.duration);
      }
    },
    { durationThreshold: 16 },
  );
};

/** How long a page is left alone after loading, so that whatever an extension still wants to do is done. */
const REST = 600;
const CLICKS = 6;

export const runOnce = async ({ context }: BenchBrowser, scenario: Scenario): Promise<Cost> => {
  const page = await context.newPage();
  await page.addInitScript(listenInPage);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(scenario.url);
  await rest(page);
  const loaded = await metrics(cdp);
  await use(page, scenario);
  const used = await metrics(cdp);
  await click(page);
  const { longTasks, clicks, shift } = await page.evaluate(() => (window as unknown as BenchWindow).seen);
  const marks = await countMarks(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const end = await metrics(cdp);
  await page.close();
  return {
    loadCpu: loaded.TaskDuration * 1000,
    useCpu: (used.TaskDuration - loaded.TaskDuration) * 1000,
    cpu: used.TaskDuration * 1000,
    scriptCpu: used.ScriptDuration * 1000,
    styleCpu: used.RecalcStyleDuration * 1000,
    layoutCpu: used.LayoutDuration * 1000,
    longTasks: longTasks.length,
    longest: Math.max(0, ...longTasks),
    layoutShift: shift,
    interaction: Math.max(0, ...clicks),
    heapMB: end.JSHeapUsedSize / 1e6,
    marks,
  };
};

export const rest = async (page: Page): Promise<void> => {
  await page.evaluate(() => (window as unknown as BenchWindow).bench.ready.then(() => null));
  await page.waitForTimeout(REST);
};

export const use = async (page: Page, { mutations, scrollFrames }: Scenario): Promise<void> => {
  await page.evaluate(
    async ([times, frames]) => {
      const { bench } = window as unknown as BenchWindow;
      await bench.mutate(times);
      await bench.scroll(frames);
    },
    [mutations, scrollFrames] as const,
  );
};

const click = async (page: Page): Promise<void> => {
  for (let n = 0; n < CLICKS; n += 1) {
    await page.mouse.click(300, 150 + n * 100);
    await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
  }
};

const NAMES = [
  'TaskDuration',
  'ScriptDuration',
  'RecalcStyleDuration',
  'LayoutDuration',
  'JSHeapUsedSize',
] as const;

const metrics = async (cdp: CDPSession): Promise<Record<(typeof NAMES)[number], number>> => {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => all.find((one) => one.name === name)?.value ?? Number.NaN;
  return Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Record<(typeof NAMES)[number], number>;
};

/** Marks that stand, whoever made them: generated text with a key result's number, or a React overlay's. */
const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = document.querySelectorAll(
      '[data-testid="platform-card.common.ui.key.key"], [data-testid$="issue-cells.issue-summary.action-container"]',
    );
    return [...boxes].filter(
      (box) =>
        box.querySelector('.kr-mark') !== null || /\w \d+/.test(getComputedStyle(box, '::after').content),
    ).length;
  });
