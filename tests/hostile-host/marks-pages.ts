/** Marks in pages of one Chromium, which a test file shares; what a page complains of fails its test. */
import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { MarkLook } from '#integrations/overlay/marks/look.ts';
import {
  launchWithMarks,
  type MarksBrowser,
  openBoard,
  setLooks,
  type Visit,
  waitForMarks,
} from './marks-rig.ts';

export const look = (part: Partial<MarkLook> = {}): MarkLook => ({
  status: 'at-risk',
  name: 'p99 checkout latency',
  more: 0,
  spoken: 'Key result: p99 checkout latency. At risk. 342 of 200 ms',
  ...part,
});

/** What the background says of tickets unless a test has it say something else. */
export const LOOKS = {
  'PAY-2': look(),
  'PAY-5': look({ name: 'Checkout incidents', status: 'on-track' }),
  'PAY-12': look({ name: 'Median time to restore', status: 'off-track', more: 1 }),
  'PAY-20': look({ name: 'Failover drills passed', status: 'pending' }),
};
export const MARKED = Object.keys(LOOKS);

/** Test id of what bears the mark, by view. */
export const ON = {
  board: 'card.common.ui.key.key',
  backlog: 'summary-field-static.content',
  table: 'issue-summary.action-container',
};

/** Frames go by, so that what was due has been done. */
export const frames = (page: Page, count = 3): Promise<void> =>
  page.evaluate(async (n) => {
    for (; n > 0; n -= 1) await new Promise((done) => requestAnimationFrame(done));
  }, count);

/**
 * Registers the browser's start and end, and how a test opens a board in it; a page goes with its test.
 * `alone`: a second browser, where the extension does nothing, for `openAlone`.
 */
export const marksPages = ({ alone = false } = {}) => {
  let browser: MarksBrowser;
  let bare: MarksBrowser | null = null;
  let pages: Page[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    [browser, bare] = await Promise.all([launchWithMarks(), alone ? launchWithMarks(null) : null]);
  });
  afterAll(async () => {
    await Promise.all([browser.context.close(), bare?.context.close()]);
  });
  beforeEach(() => setLooks(browser.worker, LOOKS));
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    expect(problems.splice(0)).toEqual([]);
  });

  const openIn = async (where: MarksBrowser, visit: Visit): Promise<Page> => {
    const page = await openBoard(where, visit);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    pages.push(page);
    return page;
  };
  const open = (visit: Visit = {}) => openIn(browser, visit);

  return {
    open,

    /** The same board without us. */
    openAlone(visit: Visit): Promise<Page> {
      if (!bare) throw new Error('There is no browser without us.');
      return openIn(bare, visit);
    },

    /** With the marks of `LOOKS` on it. */
    async openMarked(visit: Visit = {}): Promise<Page> {
      const page = await open(visit);
      await waitForMarks(page, MARKED, ON[visit.state?.view ?? 'board']);
      return page;
    },

    /** The background of the test's extension. */
    worker: (): Worker => browser.worker,
  };
};
