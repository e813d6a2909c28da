/**
 * Which way to mark a card? Prints what each costs a page of 400 cards with 267 marks, and what is left of the
 * host after it has changed, for docs/adr/0004. Run: node tests/hostile-host/marks-experiment.ts [runs]
 */
import type { Page } from 'playwright-core';
import type { MarkLook } from '#integrations/overlay/marks/look.ts';
import { hostDocument, launchWithMarks, type MarksBrowser, openBoard, setLooks } from './marks-rig.ts';

const WAYS = ['none', 'nothing again', 'text', 'watch', 'attribute', 'element', 'rules'] as const;
type Way = (typeof WAYS)[number];
const KEYS = Array.from({ length: 400 }, (_, n) => `PAY-${n + 1}`);
const serves = (key: string): boolean => Number(/\d+$/.exec(key)?.[0] ?? 0) % 3 !== 0;
const MARKED = KEYS.filter(serves);

/** The cheapest mark there can be: generated text by a rule of the page's own, and no script. */
const TEXT = `${MARKED.map((key) => `#card-${key} [data-testid="platform-card.common.ui.key.key"]::after`).join()}{content:"p99 checkout latency";font:11px system-ui}`;

const looks = (count: number): Record<string, MarkLook> =>
  Object.fromEntries(
    MARKED.map((key, n) => {
      const name = n % count === 0 ? 'p99 checkout latency' : `Key result number ${n % count}`;
      return [
        key,
        { status: 'at-risk' as const, name, more: 0, spoken: `Key result: ${name}. At risk. 342 of 200 ms` },
      ];
    }),
  );

const count = (page: Page, way: Way): Promise<number> =>
  page.evaluate((which) => {
    const boxes = [...document.querySelectorAll('[data-testid="platform-card.common.ui.key.key"]')];
    if (which === 'element') return document.querySelectorAll('note-mark').length;
    return boxes.filter((box) => getComputedStyle(box, '::after').content.includes('p99')).length;
  }, way);

const open = async (browsers: Record<string, MarksBrowser>, way: Way): Promise<Page> => {
  const isOther = way === 'watch' || way === 'attribute' || way === 'element';
  const browser =
    browsers[way === 'rules' ? 'rules' : isOther ? 'others' : way === 'nothing again' ? 'again' : 'none'];
  if (!browser) throw new Error(`no browser for ${way}`);
  const page = await openBoard(browser, { state: { keys: KEYS }, ...(isOther ? { way } : {}) });
  if (way === 'text') await page.addStyleTag({ content: TEXT });
  if (way === 'rules') {
    await page.waitForFunction(() => window.board.seen().length > 0);
  } else if (isOther && way !== 'watch') {
    await page.waitForFunction(() => document.querySelector('note-mark,[data-note-mark]') !== null);
  }
  return page;
};

/** A quarter of a minute of use: re-renders, re-creation, another order, scrolling. CPU of the page, ms. */
const cost = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await spent();
  await page.evaluate(async () => {
    await window.board.rerender(20);
    await window.board.replace(4);
    await window.board.reorder(4);
    for (let n = 0; n < 60; n += 1) {
      scrollTo(0, n * 60);
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  return (await spent()) - before;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The middle 95 of a hundred ratios of medians of samples drawn again. */
const interval = (a: readonly number[], b: readonly number[]): string => {
  let state = 1;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const again = (of: readonly number[]) => of.map(() => of[Math.floor(random() * of.length)] ?? 0);
  const ratios = Array.from({ length: 2000 }, () => median(again(a)) / median(again(b))).sort(
    (x, y) => x - y,
  );
  return `${ratios[50]?.toFixed(3)} to ${ratios[1949]?.toFixed(3)}`;
};

const runs = Number(process.argv[2] ?? 12);
const [none, again, others, rules] = await Promise.all([
  launchWithMarks(null),
  launchWithMarks(null),
  launchWithMarks('marks-others.ts'),
  launchWithMarks(),
]);
const browsers = { none, again, others, rules };
await setLooks(rules.worker, looks(1));
const costs = new Map<Way, number[]>(WAYS.map((way) => [way, []]));
for (let run = -1; run < runs; run += 1) {
  for (const way of run % 2 ? [...WAYS].reverse() : WAYS) {
    const page = await open(browsers, way);
    const ms = await cost(page);
    if (run >= 0) costs.get(way)?.push(ms);
    await page.close();
  }
}
const bare = costs.get('none') ?? [];
let unchanged = '';
for (const way of WAYS) {
  const page = await open(browsers, way);
  await cost(page);
  await page.waitForTimeout(300);
  const markup = (await hostDocument(page)).replace(/\?[^"]*/g, '').replace(/<note-mark><\/note-mark>/g, '');
  unchanged ||= markup;
  const mine = costs.get(way) ?? [];
  console.log(way.padEnd(14), {
    cpu: Math.round(median(mine)),
    ratio: (median(mine) / median(bare)).toFixed(3),
    interval: interval(mine, bare),
    marks: `${await count(page, way)} of ${MARKED.length}`,
    hostUnchanged: markup === unchanged,
    complaints: await page.evaluate(() => window.board.complaints.length),
  });
  await page.close();
}

/** From the start of the overlay to the first frame with the last mark, for 250 tickets; the worker is awake. */
const latency = async (): Promise<number> => {
  await setLooks(rules.worker, looks(25));
  const page = await openBoard(rules, { state: { keys: KEYS.slice(0, 250) } });
  await page.waitForFunction(() => window.board.seen().length > 100);
  await page.evaluate(() => document.dispatchEvent(new Event('test-stop')));
  await page.waitForFunction(() => window.board.seen().length === 0);
  const ms = await page.evaluate(async () => {
    const box = document.querySelector('#card-PAY-250 [data-testid="platform-card.common.ui.key.key"]');
    const start = performance.now();
    document.dispatchEvent(new Event('test-start'));
    for (;;) {
      await new Promise((done) => requestAnimationFrame(done));
      if (box && getComputedStyle(box, '::after').getPropertyValue('--tone'))
        return performance.now() - start;
    }
  });
  await page.close();
  return ms;
};
const warm: number[] = [];
for (let n = 0; n < 15; n += 1) warm.push(await latency());
console.log(
  '250 tickets, 25 looks, warm worker, to the next frame, ms:',
  warm.map(Math.round).join(' '),
  '· median',
  Math.round(median(warm)),
);
await Promise.all(Object.values(browsers).map(({ context }) => context.close()));
