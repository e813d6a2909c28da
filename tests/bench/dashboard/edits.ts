/** How long after a key or click its effect is seen: stored by the background, told to the page, and painted. */
import type { Page } from 'playwright-core';

export interface BenchEdit {
  name: string;
  hash: string;
  /** Brings the page to the moment before the last press. */
  prepare(page: Page, run: number): Promise<void>;
  press(page: Page): Promise<void>;
  /** What the page shows differently once the edit is seen. */
  seen: string;
}

/** The undo button's name: it tells the last edit that was kept. */
const KEPT = 'section button[aria-label^="Undo"]';

const title = (page: Page) => page.getByRole('textbox', { name: 'Objective', exact: false }).first();

export const EDITS: readonly BenchEdit[] = [
  {
    name: 'objective renamed, until it is kept',
    hash: '#/objectives',
    prepare: async (page, run) => title(page).fill(`Nobody waits, ${run}`),
    press: (page) => page.keyboard.press('Enter'),
    seen: KEPT,
  },
  {
    name: 'check-in saved, until the next is shown',
    hash: '#/week',
    prepare: async () => {},
    press: (page) => page.keyboard.press('Control+Enter'),
    seen: '#week-title',
  },
];

/** Milliseconds from the press to the frame in which `seen` is another; its text, names and identity count. */
export const echo = async (page: Page, { seen, press }: BenchEdit): Promise<number> => {
  await page.evaluate((selector) => {
    const look = () => {
      const element = document.querySelector(selector);
      return `${element?.textContent} ${element?.getAttribute('aria-label')} ${element?.hasAttribute('disabled')}`;
    };
    const before = look();
    const state: { from: number; echoed: number | null } = { from: 0, echoed: null };
    Object.assign(globalThis, { state });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') state.from = event.timeStamp;
      },
      { capture: true },
    );
    const observer = new MutationObserver(() => {
      if (state.echoed !== null || look() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          state.echoed = performance.now();
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, seen);
  await press(page);
  await page.waitForFunction(
    () => (globalThis as unknown as { state: { echoed: number | null } }).state.echoed,
  );
  return page.evaluate(() => {
    const { state } = globalThis as unknown as { state: { from: number; echoed: number } };
    return state.echoed - state.from;
  });
};
