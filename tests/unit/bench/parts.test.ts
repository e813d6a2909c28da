/** The bench's parts are there and do what its tables say; what they cost is the bench's own business. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { between, number } from '../../bench/figures.ts';
import { judge } from '../../bench/page/budgets.ts';
import { documentOf, planOf } from '../../bench/page/host-page.ts';
import { reportOf } from '../../bench/page/report.ts';
import type { Runs } from '../../bench/page/run-all.ts';
import { SCENARIOS } from '../../bench/page/scenarios.ts';
import { ownWork, type TraceEvent } from '../../bench/page/trace.ts';
import { cheapestSheet, extensionOf, reactOverlay } from '../../bench/page/variants.ts';

describe('what is compared', () => {
  it('is built: React overlays in production, and extensions that do nothing or show plain text', async () => {
    const [portals, roots] = await Promise.all([reactOverlay(true), reactOverlay(false)]);
    for (const code of [portals, roots]) {
      expect(code).toContain('kr-mark');
      expect(code).not.toContain('process.env');
    }
    const empty = await extensionOf('empty', 10);
    expect(readFileSync(path.join(empty ?? '', 'script.js'), 'utf8')).toBe('');
    const cheapest = await extensionOf('cheapest', 10);
    const manifest = JSON.parse(readFileSync(path.join(cheapest ?? '', 'manifest.json'), 'utf8'));
    expect(manifest.content_scripts[0]).toMatchObject({ css: ['marks.css'] });
    expect(manifest.content_scripts[0].js).toBeUndefined();
    expect(existsSync(path.join(cheapest ?? '', 'script.js'))).toBe(false);
    expect(await extensionOf('bare', 10)).toBeNull();
  }, 60_000);

  it('marks two of three tickets', () => {
    expect(
      cheapestSheet(6)
        .match(/#card-PAY-(\d+) /g)
        ?.map((one) => one.trim()),
    ).toEqual(expect.arrayContaining(['#card-PAY-1', '#card-PAY-2', '#card-PAY-4', '#card-PAY-5']));
    expect(cheapestSheet(6)).not.toContain('#card-PAY-3 ');
  });

  it('stands on pages that know their plan', () => {
    for (const { url, plan } of SCENARIOS) {
      expect(planOf(new URL(url))).toEqual(plan ?? null);
      if (plan) expect(documentOf(plan)).not.toMatch(/interface |: string/);
    }
  });
});

const PAGE = { pid: 1, tid: 2 };
const call = (url: string, ts: number, dur: number): TraceEvent => ({
  ...{ ...PAGE, name: 'FunctionCall', ph: 'X', ts, dur, args: { data: { url } } },
});
const samples = (url: string): TraceEvent => ({
  ...{ ...PAGE, name: 'ProfileChunk', ph: 'P', ts: 0, id: '0x1' },
  args: {
    data: {
      cpuProfile: {
        nodes: [
          { id: 1, callFrame: { url: '' } },
          { id: 2, parent: 1, callFrame: { url } },
          { id: 3, parent: 2, callFrame: { url: '' } },
        ],
        samples: [1, 2, 3],
      },
      timeDeltas: [1000, 2000, 4000],
    },
  },
});

describe('what a trace says is ours', () => {
  const OURS = 'chrome-extension://abc/content-scripts/';
  it('counts our functions and what they called, and nothing else', () => {
    expect(ownWork([samples(`${OURS}jira.js`)], OURS).scriptMs).toBe(6);
    expect(ownWork([samples('https://acme.atlassian.net/app.js')], OURS).scriptMs).toBe(0);
    expect(ownWork([samples('chrome-extension://abc/background.js')], OURS).scriptMs).toBe(0);
  });

  it('leaves out the time in which the thread was not running', () => {
    const half = { ...call(`${OURS}jira.js`, 10, 8000), tdur: 4000 };
    expect(ownWork([samples(`${OURS}jira.js`), half], OURS).scriptMs).toBe(3);
  });

  it('calls a long task ours when most of what makes it long is', () => {
    const task = { ...PAGE, name: 'ThreadControllerImpl::RunTask', ph: 'X', ts: 0, dur: 80_000 };
    const ours = call(`${OURS}jira.js`, 10, 40_000);
    expect(ownWork([task, ours], OURS)).toMatchObject({ longTasks: 1, injected: true });
    expect(ownWork([task, call(`${OURS}jira.js`, 10, 4000)], OURS).longTasks).toBe(0);
    // A call within a call is not counted twice.
    expect(
      ownWork([task, call(`${OURS}jira.js`, 10, 20_000), call(`${OURS}jira.js`, 20, 19_000)], OURS).longTasks,
    ).toBe(0);
    expect(ownWork([task, call('https://acme.atlassian.net/app.js', 10, 70_000)], OURS)).toMatchObject({
      ...{ longTasks: 0, injected: false },
    });
  });
});

const runsOf = (cpu: Record<string, number>): Runs => {
  const each = (value: (variant: string) => number) =>
    Object.fromEntries(Object.keys(cpu).map((variant) => [variant, [value(variant), value(variant)]]));
  const same = each(() => 1);
  return {
    ...{ loadCpu: same, useCpu: same, scriptCpu: same, styleCpu: same, layoutCpu: same, longTasks: same },
    ...{ longest: same, layoutShift: same, interaction: same, heapMB: same, marks: same },
    cpu: each((variant) => cpu[variant] ?? 0),
  };
};

describe('the judgement', () => {
  const found = (empty: number, ours: number) => ({
    runs: { stress: runsOf({ bare: 100, empty, ours, cheapest: 150, portals: 300, roots: 320 }) },
    own: { wiki: [{ scriptMs: 0, longTasks: 0, injected: true }] },
    latency: { warm: [10, 12], cold: [200, 210] },
  });
  const verdicts = (all: ReturnType<typeof judge>) =>
    Object.fromEntries(all.map(({ page, what, verdict }) => [`${page}: ${what}`, verdict]));

  it('passes and fails by the budgets', () => {
    expect(verdicts(judge(found(100, 155)))).toMatchObject({
      'stress: added CPU, against what the cheapest mark adds': 'pass',
      'stress: added CPU, against what React with portals adds': 'pass',
      'wiki: scripts of ours that ran': 'fail',
      'board-250: 250 marks, warm worker': 'pass',
      'board-250: 250 marks, cold worker': 'fail',
    });
    expect(verdicts(judge(found(100, 200)))).toMatchObject({
      'stress: added CPU, against what the cheapest mark adds': 'fail',
      'stress: added CPU, against what React with portals adds': 'fail',
    });
  });

  it('is withheld when the control seems to cost something, and the report says so', () => {
    const run = found(130, 155);
    const judged = judge(run);
    expect(verdicts(judged)['stress: added CPU, against what the cheapest mark adds']).toBe('silent');
    const more = { at: '2026-11-22T00:00:00Z', runsEach: 2, quick: true, browser: 'Chromium', titles: {} };
    expect(reportOf({ ...run, ...more, judged })).toContain('This run says nothing');
  });
});

describe('a figure', () => {
  it.each([
    [0, '0'],
    [0.00031, '0.00031'],
    [1.2, '1.2'],
    [12.345, '12.35'],
    [10, '10'],
    [1234.5, '1,235'],
  ])('%d is written %s', (value, text) => expect(number(value)).toBe(text));
});

describe('the place for the figures', () => {
  it('is filled between its markers, and nowhere else', () => {
    const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb';
    expect(between(text, 'x', 'new')).toBe('a\n<!-- x -->\nnew\n<!-- /x -->\nb');
    expect(() => between('no place', 'x', 'new')).toThrow('no place for x');
  });

  it('is there in the document', () => {
    const text = readFileSync(new URL('../../../docs/performance.md', import.meta.url), 'utf8');
    for (const name of ['figures of a page', 'figures of measuring']) {
      expect(() => between(text, name, '')).not.toThrow();
    }
  });
});
