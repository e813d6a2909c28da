import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CARD_TAG } from '#integrations/overlay/tags.ts';
import { findAll } from '../e2e/support/accessible.ts';
import { frames, marksPages } from './marks-pages.ts';

const { openMarked } = marksPages();

describe('the card of a mark', () => {
  const shown = (page: Page) => page.locator(CARD_TAG).count();
  const middle = async (page: Page, selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  it('comes where a pointer rests, stays under it, and goes with it', async () => {
    const page = await openMarked();
    const { x, y } = await middle(page, '#card-PAY-2 .foot a');
    await page.mouse.move(x, y);
    await page.waitForSelector(CARD_TAG, { state: 'attached' });
    const card = await page.locator(CARD_TAG).boundingBox();
    expect(card?.width).toBe(328);
    await page.mouse.move((card?.x ?? 0) + 40, (card?.y ?? 0) + 20, { steps: 4 });
    await frames(page, 30);
    expect(await shown(page)).toBe(1);
    await page.mouse.move(1200, 700);
    await page.waitForSelector(CARD_TAG, { state: 'detached' });
  });

  it('does not come on a ticket without a key result, nor beside the mark', async () => {
    const page = await openMarked();
    for (const selector of ['#card-PAY-1 .foot a', '#card-PAY-2 > span']) {
      const { x, y } = await middle(page, selector);
      await page.mouse.move(x, y);
      await frames(page, 40);
      expect(await shown(page)).toBe(0);
    }
  });

  it('comes by the keyboard, is announced, and goes by Escape, which the host hears too', async () => {
    const page = await openMarked();
    await page.evaluate(() => {
      Object.assign(window, { heard: [] });
      addEventListener('keydown', ({ key, defaultPrevented }) =>
        Reflect.get(window, 'heard').push(`${key} ${defaultPrevented}`),
      );
    });
    await page.locator('#card-PAY-1 .foot a').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.waitForSelector(CARD_TAG, { state: 'attached' });
    expect(await findAll(page, 'status', /.*/)).not.toEqual([]);
    await page.keyboard.press('Escape');
    expect(await shown(page)).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toContain('Escape false');
  });

  it('goes when its card is scrolled, pressed or taken away', async () => {
    const page = await openMarked();
    const rest = async () => {
      const { x, y } = await middle(page, '#card-PAY-2 .foot a');
      await page.mouse.move(0, 0);
      await page.mouse.move(x, y);
      await page.waitForSelector(CARD_TAG, { state: 'attached' });
    };
    await rest();
    await page.mouse.wheel(0, 10);
    await page.waitForSelector(CARD_TAG, { state: 'detached' });
    await rest();
    await page.evaluate(() => window.board.change({ keys: ['PAY-1'] }));
    await page.waitForSelector(CARD_TAG, { state: 'detached' });
  });

  it('never comes for a pointer that a script has made up', async () => {
    const page = await openMarked();
    await page.evaluate(() => {
      const link = document.querySelector('#card-PAY-2 .foot a');
      const { left, top } = link?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const at = { clientX: left + 5, clientY: top + 5, bubbles: true, composed: true };
      link?.dispatchEvent(new PointerEvent('pointermove', at));
    });
    await frames(page, 40);
    expect(await shown(page)).toBe(0);
  });
});
