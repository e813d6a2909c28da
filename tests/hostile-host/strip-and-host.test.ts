import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STRIP_TAG } from '#integrations/overlay/tags.ts';
import { hostMarkup, settle, waitForStrip } from './rig.ts';
import { stripPages } from './strip-pages.ts';

const { open, openHydrated } = stripPages();

const complaints = (page: Page) => page.evaluate(() => window.host.complaints);

describe('the host stays as it is', () => {
  it('is not touched before it has hydrated, and hydrates without a mismatch', async () => {
    const page = await open();
    const served = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => void window.guest.start());
    for (let n = 0; n < 5; n += 1) await settle(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(served);
    await page.evaluate(() => window.host.hydrate());
    await waitForStrip(page, 'p99');
    expect(await complaints(page)).toEqual([]);
  });

  it('gets its strip all the same when the sign of hydration never comes', async () => {
    const page = await open();
    await page.evaluate(async () => {
      await window.host.hydrate();
      document.body.classList.add('deferred');
      document.body.removeAttribute('data-aui-version');
      window.guest.start();
    });
    await waitForStrip(page, 'p99');
  });

  it('would have complained of a strip that comes early (control)', async () => {
    const page = await open();
    await page.evaluate((tag) => {
      document.querySelector('[data-testid$="inline-edit--container"]')?.after(document.createElement(tag));
    }, STRIP_TAG);
    await page.evaluate(() => window.host.hydrate());
    expect((await complaints(page)).join()).toMatch(/hydrat/i);
  });

  it('renders the same with us and without us, through a day of changes', async () => {
    const day = async (page: Page) => {
      await page.evaluate(async () => {
        await window.host.hydrate();
      });
      await page.evaluate(async () => {
        await window.host.rerender(20);
        await window.host.replaceHeading(5);
        window.host.change({ extras: 3 });
        await window.host.replaceLayout(3);
        window.host.change({ extras: 1 });
        window.host.navigate('/browse/PAY-327');
        window.host.navigate('/browse/PAY-318');
        window.host.change({ renders: 7 });
      });
      await settle(page);
    };
    const alone = await open();
    await day(alone);
    const together = await open();
    await together.evaluate(() => void window.guest.start());
    await day(together);
    await waitForStrip(together, 'p99');
    expect(await hostMarkup(together)).toBe(await hostMarkup(alone));
    expect(await complaints(together)).toEqual([]);
  });
});

describe('the page is never fought', () => {
  it('gives up for a while when its node is removed again and again, then stands', async () => {
    const page = await openHydrated();
    const removed = await page.evaluate(async (tag) => {
      const hunt = window.host.removeForeign(tag);
      window.host.change({ renders: 1 });
      document.querySelector(tag)?.remove();
      await window.host.rerender(60);
      hunt.stop();
      return hunt.seen.removed;
    }, STRIP_TAG);
    expect(removed).toBeLessThanOrEqual(11);
    await waitForStrip(page, 'p99');
  });

  it('leaves nothing behind when it is stopped', async () => {
    const page = await open();
    await page.evaluate(() => window.host.hydrate());
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const controller = await page.evaluateHandle(() => window.guest.start());
    await waitForStrip(page, 'p99');
    await controller.evaluate((it) => it.abort());
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => window.rig.listeners.size)).toBe(0);
  });

  it('goes quietly when the extension was updated under it', async () => {
    const page = await openHydrated();
    await page.evaluate(() => {
      window.rig.dead = true;
      window.host.change({ renders: 1 });
    });
    await page.waitForFunction((tag) => !document.querySelector(tag), STRIP_TAG);
  });

  it('lets the newer of two scripts win', async () => {
    const page = await openHydrated();
    await page.evaluate(() => void window.guest.start());
    await waitForStrip(page, 'p99');
    expect(await page.evaluate(() => window.rig.listeners.size)).toBe(1);
  });

  it('keeps no memory of 200 navigations', async () => {
    const page = await openHydrated();
    const heap = async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      await session.detach();
      return { usedSize, nodes, jsEventListeners };
    };
    const wander = (times: number) =>
      page.evaluate(async (rounds) => {
        for (let n = 0; n < rounds; n += 1) {
          window.host.navigate(`/browse/PAY-${300 + (n % 40)}`);
          await new Promise((done) => requestAnimationFrame(done));
        }
        window.host.navigate('/browse/PAY-318');
      }, times);
    await wander(50);
    await waitForStrip(page, 'p99');
    const before = await heap();
    await wander(200);
    await waitForStrip(page, 'p99');
    const after = await heap();
    expect(after.nodes - before.nodes).toBeLessThan(200);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
    expect(after.usedSize - before.usedSize).toBeLessThan(1_000_000);
  });
});
