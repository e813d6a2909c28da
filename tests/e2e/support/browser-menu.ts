/** Entries of ours in the browser's own menu, chosen on a page. */
import type { Page } from 'playwright-core';
import type { Browser } from './browser.ts';

interface Chrome {
  tabs: { query(of: { url?: string; active: boolean }): Promise<object[]> };
  contextMenus: { onClicked: { dispatch(clicked: object, tab: object | undefined): void } };
}

/** The browser's own menu cannot be clicked from outside: its event is sent to the worker's listeners instead. */
export const chooseMenu = async (
  browser: Browser,
  page: Page,
  clicked: { menuItemId: string; linkUrl?: string },
): Promise<void> => {
  await page.bringToFront();
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(async (clicked) => {
    const chrome: Chrome = Reflect.get(globalThis, 'chrome');
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch(clicked, tab);
  }, clicked);
};
