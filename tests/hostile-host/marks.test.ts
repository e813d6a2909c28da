import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import type { MarkLook } from '#integrations/overlay/marks/look.ts';
import {
  launchWithMarks,
  type MarksBrowser,
  openBoard,
  seenMarks,
  setLooks,
  type Visit,
  waitForMarks,
} from './marks-rig.ts';

const CARD_KEY = 'A';
const look = (part: Partial<MarkLook> = {}): MarkLook => ({
  status: 'at-risk',
  name: 'p99 checkout latency',
  more: 0,
  spoken: 'Key result: p99 checkout latency. At risk. 342 of 200 ms',
  ...part,
});

let browser: MarksBrowser;
let pages: Page[] = [];
beforeAll(async () => {
  browser = await launchWithMarks();
});
afterAll(() => browser.context.close());
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});

const open = async (visit: Visit = {}): Promise<Page> => {
  const page = await openBoard(browser, visit);
  pages.push(page);
  return page;
};

describe('marks', () => {
  it('stand on cards', async () => {
    await setLooks(browser.worker, {
      'PAY-2': look(),
      'PAY-12': look({ name: 'Median time to restore', status: 'off-track' }),
    });
    const page = await open();
    await waitForMarks(page, ['PAY-2', 'PAY-12'], CARD_KEY);
    console.log(await seenMarks(page));
    await page.screenshot({ path: '/tmp/marks.png' });
  });
});
