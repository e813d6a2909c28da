/** How long after a key its effect is on the screen, and how long until it is known to be stored. */
import type { Page } from 'playwright-core';

export interface BenchEdit {
  name: string;
  hash: string;
  /** Brings the page to the moment before the last press. */
  prepare(page: Page, run: number): Promise<void>;
  press(page: Page): Promise<void>;
  /** What the page shows differently once the edit is echoed. */
  echoed: string;
}

/** Milliseconds from the key to the end of the frame that shows it. */
export interface Echo {
  echoed: number;
  stored: number;
}

/** The undo button's name: it tells the last edit that was stored. */
const STORED = 'section button[aria-label^="Undo"]';

const title = (page: Page) => page.getByRole('textbox', { name: 'Objective', exact: false }).first();

export const EDITS: readonly BenchEdit[] = [
  {
    name: 'objective renamed: its field rests with the new title',
    hash: '#/objectives',
    prepare: async (page, run) => {
      await title(page).fill(`Nobody waits, ${run}`);
      await title(page).evaluate((field) => field.setAttribute('data-bench', ''));
    },
    press: (page) => page.keyboard.press('Enter'),
    echoed: '[data-bench]',
  },
  {
    name: 'check-in saved: the next key result is there',
    hash: '#/week',
    prepare: async () => {},
    press: (page) => page.keyboard.press('Control+Enter'),
    echoed: '#week-title',
  },
];

interface State extends Echo {
  from: number;
}

/** Looks once a frame; what an element says, its names, and whether it has the focus count. */
const watch = (selectors: Record<keyof Echo, string>): void => {
  const look = (selector: string) => {
    const element = document.querySelector(selector);
    const says = [element?.textContent, element?.getAttribute('aria-label')];
    return [...says, element?.hasAttribute('disabled'), element?.matches(':focus')].join(' ');
  };
  const state: State = { from: 0, echoed: 0, stored: 0 };
  Object.assign(globalThis, { state });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    window.removeEventListener('keydown', onKey, { capture: true });
    state.from = event.timeStamp;
  };
  window.addEventListener('keydown', onKey, { capture: true });
  const waiting = new Map([
    ['echoed' as const, look(selectors.echoed)],
    ['stored' as const, look(selectors.stored)],
  ]);
  const onFrame = () => {
    const seen = [...waiting].filter(([name, before]) => look(selectors[name]) !== before);
    for (const [name] of seen) waiting.delete(name);
    const channel = new MessageChannel();
    // After the frame was painted.
    channel.port1.onmessage = () => {
      for (const [name] of seen) state[name] = performance.now();
    };
    channel.port2.postMessage(null);
    if (waiting.size > 0) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
};

const stateOf = (page: Page): Promise<State> =>
  page.evaluate(() => (globalThis as unknown as { state: State }).state);

export const echo = async (page: Page, { echoed, press }: BenchEdit): Promise<Echo> => {
  await page.evaluate(watch, { echoed, stored: STORED });
  await press(page);
  await page.waitForFunction(() => {
    const { state } = globalThis as unknown as { state: State };
    return state.echoed > 0 && state.stored > 0;
  });
  const state = await stateOf(page);
  return { echoed: state.echoed - state.from, stored: state.stored - state.from };
};
