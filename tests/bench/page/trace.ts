/** What of a page's main thread was ours, by a trace with the sampling profiler. */
import type { CDPSession } from 'playwright-core';
import type { BenchBrowser } from './browsers.ts';
import { rest, use } from './run-once.ts';
import type { Scenario } from './scenarios.ts';

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  tdur?: number;
  id?: string;
  args?: { data?: Record<string, unknown> };
}

export interface OwnWork {
  /**
   * Milliseconds of CPU in functions of ours and in what they called: samples tell time on the wall, of which the
   * share counts that the thread was running while in our calls.
   */
  scriptMs: number;
  /** Tasks over 50 ms in which functions of ours took more than 25. */
  longTasks: number;
  /** True when anything of the extension ran in the page. */
  injected: boolean;
}

const CATEGORIES = 'devtools.timeline,toplevel,v8.execute,disabled-by-default-v8.cpu_profiler';

export const traceOnce = async ({ context, origin }: BenchBrowser, scenario: Scenario): Promise<OwnWork> => {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const ended = collect(cdp);
  await cdp.send('Tracing.start', { categories: CATEGORIES, transferMode: 'ReportEvents' });
  await page.goto(scenario.url);
  await rest(page);
  await use(page, scenario);
  await cdp.send('Tracing.end');
  const events = await ended;
  await page.close();
  return ownWork(events, `${origin}content-scripts/`);
};

const collect = (cdp: CDPSession): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  return new Promise((done) => cdp.once('Tracing.tracingComplete', () => done(events)));
};

/** `origin` is how addresses of the content scripts begin: a trace holds the extension's worker too. */
export const ownWork = (events: readonly TraceEvent[], origin: string): OwnWork => {
  const calls = events.filter((event) => isCall(event) && urlOf(event).startsWith(origin));
  const long = events.filter(({ name, dur = 0 }) => name.endsWith('RunTask') && dur > 50_000);
  const spentIn = (task: TraceEvent): number => outermost(calls.filter((call) => isWithin(call, task)));
  return {
    scriptMs: sampledMs(events, origin) * runningShare(calls),
    longTasks: long.filter((task) => spentIn(task) > 25_000).length,
    injected: calls.length > 0,
  };
};

const isCall = ({ name }: TraceEvent): boolean => name === 'FunctionCall' || name === 'EvaluateScript';
const urlOf = ({ args }: TraceEvent): string => String(args?.data?.url ?? '');
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && endOf(inner) <= endOf(outer);

/** How much of the calls' time the thread was running; 1 where the browser does not say. */
const runningShare = (calls: readonly TraceEvent[]): number => {
  const told = calls.filter(({ dur, tdur }) => dur !== undefined && tdur !== undefined);
  const wall = told.reduce((sum, { dur = 0 }) => sum + dur, 0);
  return wall === 0 ? 1 : Math.min(1, told.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / wall);
};

/** Microseconds of calls, those within others counted once. */
const outermost = (calls: readonly TraceEvent[]): number => {
  let until = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const call of calls.toSorted((a, b) => a.ts - b.ts)) {
    if (call.ts < until) continue;
    until = endOf(call);
    sum += call.dur ?? 0;
  }
  return sum;
};

interface Chunk {
  cpuProfile?: {
    nodes?: { id: number; parent?: number; callFrame: { url?: string } }[];
    samples?: number[];
  };
  timeDeltas?: number[];
}

/** A sample is ours when a function of ours is anywhere on its stack. */
const sampledMs = (events: readonly TraceEvent[], origin: string): number => {
  const chunks = Map.groupBy(
    events.filter(({ name }) => name === 'ProfileChunk'),
    ({ pid, id }) => `${pid} ${id}`,
  );
  let sum = 0;
  for (const all of chunks.values()) {
    const ours = new Set<number>();
    for (const { args } of all) {
      const { cpuProfile, timeDeltas = [] } = (args?.data ?? {}) as Chunk;
      for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
        if (callFrame.url?.startsWith(origin) || (parent !== undefined && ours.has(parent))) ours.add(id);
      }
      cpuProfile?.samples?.forEach((node, at) => {
        if (ours.has(node)) sum += Math.max(0, timeDeltas[at] ?? 0);
      });
    }
  }
  return sum / 1000;
};
