import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from '#tests/support/until.ts';
import { findAll } from '../e2e/support/accessible.ts';
import { type BoardState, boardState } from './marks-host-app.ts';
import { frames, LOOKS, look, MARKED, marksPages, ON } from './marks-pages.ts';
import { hostDocument, notify, seenMarks, setLooks, testState, waitForMarks } from './marks-rig.ts';

const { worker, open, openAlone, openMarked } = marksPages({ alone: true });

const VIEWS = ['board', 'backlog', 'table'] as const;

describe.each(VIEWS)('on a %s', (view) => {
  const state: Partial<BoardState> = { view };

  it('each ticket that serves a key result has one mark, and prose, breadcrumbs and menus have none', async () => {
    const page = await openMarked({ state });
    const texts = (await seenMarks(page)).map(({ content }) => content.split('"')[1]);
    expect(texts.sort()).toEqual([
      'Checkout incidents',
      'Failover drills passed',
      'Median time to restore +1',
      'p99 checkout latency',
    ]);
  });

  it('no card or row changes its height, and nothing shifts', async () => {
    const bare = await openAlone({ state });
    const page = await openMarked({ state });
    await frames(page);
    const heights = (of: Page) => of.evaluate(() => window.board.heights());
    expect(await heights(page)).toEqual(await heights(bare));
    expect(await page.evaluate(() => window.shifts)).toBe(0);
  });

  it('the host is as it would be without us, through a day of changes, and marks are right in the end', async () => {
    const day = async (page: Page) => {
      await page.evaluate(async () => {
        await window.board.rerender(30);
        await window.board.replace(10);
        await window.board.reorder(5);
        window.board.rewriteAttributes();
        window.board.navigate('/jira/software/c/projects/PAY/boards/2', { absolute: true });
        window.board.navigate('/jira/software/c/projects/PAY/boards/1', { absolute: false });
      });
      await frames(page);
    };
    const bare = await openAlone({ state });
    await day(bare);
    const page = await openMarked({ state });
    await day(page);
    await waitForMarks(page, MARKED, ON[view]);
    expect(await hostDocument(page)).toBe(await hostDocument(bare));
    expect(await page.evaluate(() => window.board.complaints)).toEqual([]);
  });
});

describe('in the same task', () => {
  it('a re-created card has its mark before anything is painted', async () => {
    const page = await openMarked();
    const kept = await page.evaluate(() => {
      window.board.change({ generation: 99 });
      return window.board.seen().length;
    });
    expect(kept).toBe(MARKED.length);
  });

  it('a link that is rewritten to a known ticket shows that one, and to an unknown one asks', async () => {
    const page = await openMarked();
    const now = await page.evaluate(() => {
      window.board.rewriteLinks('PAY-5', 'PAY-500');
      window.board.rewriteLinks('PAY-12', 'PAY-5');
      return window.board.seen();
    });
    expect(now.find(({ key }) => key === 'PAY-5')?.content).toContain('Checkout incidents');
    await setLooks(worker(), { ...LOOKS, 'PAY-77': look() });
    await page.evaluate(() => window.board.rewriteLinks('PAY-500', 'PAY-77'));
    await waitForMarks(page, ['PAY-2', 'PAY-5', 'PAY-20', 'PAY-77'], ON.board);
  });
});

describe('late hydration', () => {
  it('finds the document that the server sent, with marks already on it', async () => {
    const page = await open({ hydrate: false });
    await waitForMarks(page, MARKED, ON.board);
    await page.evaluate(() => window.board.hydrate());
    expect(await page.evaluate(() => window.board.complaints)).toEqual([]);
    await waitForMarks(page, MARKED, ON.board);
  });
});

describe('a virtualised list', () => {
  const keys = Array.from({ length: 1000 }, (_, n) => `PAY-${n + 1}`);

  it('shows the marks of the rows that have come into it, and of no others', async () => {
    await setLooks(
      worker(),
      Object.fromEntries(keys.filter((_, n) => n % 10 === 4).map((key) => [key, look()])),
    );
    const page = await open({ state: { view: 'table', keys, count: 30 } });
    await page.evaluate(() => window.board.scroll(900, 20));
    await waitForMarks(page, ['PAY-905', 'PAY-915', 'PAY-925'], ON.table);
    await page.evaluate(() => window.board.scroll(0, 100));
    await page.evaluate(() => window.board.change({ from: 0 }));
    await waitForMarks(page, ['PAY-5', 'PAY-15', 'PAY-25'], ON.table);
  });

  it('keeps few sheets however far it is scrolled', async () => {
    await setLooks(worker(), Object.fromEntries(keys.map((key) => [key, look({ name: key })])));
    const page = await open({ state: { view: 'table', keys, count: 30 } });
    for (let from = 0; from <= 960; from += 30) {
      await page.evaluate((n) => window.board.change({ from: n }), from);
      await waitForMarks(page, keys.slice(from, from + 30), ON.table);
    }
    const { sheets } = await testState(worker());
    expect(Math.max(...sheets)).toBeLessThanOrEqual(14);
  });
});

describe('what the background learns', () => {
  it('comes by a notice: new marks, other marks, and marks that are gone', async () => {
    const page = await openMarked();
    await setLooks(worker(), {
      'PAY-2': look({ status: 'on-track', name: 'Now on track' }),
      'PAY-9': look(),
    });
    await notify(worker(), 'marks-changed');
    await waitForMarks(page, ['PAY-2', 'PAY-9'], ON.board);
    expect((await seenMarks(page)).find(({ key }) => key === 'PAY-2')?.content).toContain('Now on track');
  });

  it('puts in a small sheet for what has changed, not everything again', async () => {
    const all = Object.fromEntries(boardState().keys.map((key) => [key, look({ name: key })]));
    const { 'PAY-9': _, ...others } = all;
    await setLooks(worker(), others);
    const page = await open();
    await waitForMarks(page, Object.keys(others), ON.board);
    const before = (await testState(worker())).inserted.at(-1) ?? 0;
    await setLooks(worker(), all);
    await notify(worker(), 'marks-changed');
    await waitForMarks(page, Object.keys(all), ON.board);
    expect((await testState(worker())).inserted.at(-1)).toBeLessThan(before / 2);
  });

  it('follows the theme of the page', async () => {
    const page = await openMarked();
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'dark'));
    await page.waitForFunction(() => {
      const box = document.querySelector('#card-PAY-2 .foot > div');
      return box && getComputedStyle(box, '::after').color === 'rgb(169, 169, 178)';
    });
  });
});

describe('leaving', () => {
  it('takes every mark out, and coming back puts them in', async () => {
    const page = await openMarked();
    await page.evaluate(() => document.dispatchEvent(new Event('test-stop')));
    await waitForMarks(page, [], '');
    await page.evaluate(() => document.dispatchEvent(new Event('test-start')));
    await waitForMarks(page, MARKED, ON.board);
  });

  it('leaves nothing behind after 200 navigations', async () => {
    const page = await openMarked();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const counts = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents') };
    };
    const go = (times: number) =>
      page.evaluate(async (n) => {
        for (; n > 0; n -= 1) {
          window.board.navigate(`/jira/software/c/projects/PAY/boards/${n}`, {
            view: n % 2 ? 'backlog' : 'board',
            generation: n,
          });
          await new Promise((done) => requestAnimationFrame(done));
        }
        window.board.change({ view: 'board', generation: 0 });
      }, times);
    await go(20);
    const before = await counts();
    await go(200);
    await waitForMarks(page, MARKED, ON.board);
    // React lets go of its last tree when it likes; a leak would hold on to some 50,000 nodes.
    await until(async () => {
      const after = await counts();
      expect(after.nodes).toBeLessThanOrEqual(before.nodes + 500);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners);
      expect(after.documents).toBe(before.documents);
    });
    expect(Math.max(...(await testState(worker())).sheets)).toBeLessThanOrEqual(14);
  });
});

describe('a hostile page', () => {
  it.each([
    ['containment', '.card, .line, tr, td { contain: strict; height: 64px }'],
    [
      'its own generated content',
      'a::after { content: "page" !important; display: none !important; position: fixed }',
    ],
    ['zoom', 'html { zoom: 2 }'],
  ])('with %s shows every mark', async (_, css) => {
    const page = await open({ state: { keys: MARKED } });
    await page.addStyleTag({ content: css });
    await waitForMarks(page, MARKED, ON.board);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.foot > div')].map((box) => ({
        display: getComputedStyle(box, '::after').display,
        width: Number.parseFloat(getComputedStyle(box, '::after').width),
      })),
    );
    for (const { display, width } of boxes) expect([display, width > 20]).toEqual(['block', true]);
  });

  it('cannot make a name into anything but text', async () => {
    const name = '"} a{display:none} \\';
    await setLooks(worker(), { 'PAY-2': look({ name, spoken: `${name}</style>\n*/` }) });
    const page = await open();
    await waitForMarks(page, ['PAY-2'], ON.board);
    const shown = await page.evaluate(
      () => getComputedStyle(document.querySelector('#card-PAY-1 a') as Element).display,
    );
    expect(shown).not.toBe('none');
  });

  it('in a right-to-left language has its marks on the other side of the key', async () => {
    const page = await openMarked({ dir: 'rtl', state: { keys: MARKED } });
    const sides = await page.evaluate(() =>
      [...document.querySelectorAll('.foot > div')].map((box) => {
        const key = box.firstElementChild?.getBoundingClientRect();
        const whole = box.getBoundingClientRect();
        return (key?.left ?? 0) - whole.left > 20 && Math.abs((key?.right ?? 0) - whole.right) < 1;
      }),
    );
    expect(sides).toEqual(MARKED.map(() => true));
  });
});

describe('a screen reader', () => {
  it.each(VIEWS)('hears the key result on a %s, after a pause', async (view) => {
    await setLooks(worker(), { 'PAY-2': look({ spoken: 'Key result: uptime. At risk. 98 of 99 %' }) });
    const page = await open({ state: { view } });
    await waitForMarks(page, ['PAY-2'], ON[view]);
    const heard = await findAll(page, 'StaticText', /^\. Key result: uptime\. At risk\. 98 of 99 %$/);
    expect(heard).toHaveLength(1);
  });
});
