/** The popup as it opens over a tab: its page in a tab of its own size, while the ticket's tab is the active one. */
import type { Page } from 'playwright-core';
import type { Browser } from './browser.ts';

export const openPopupOn = async (
  browser: Browser,
  ticket: Page,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> => {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.emulateMedia({ colorScheme });
  await ticket.bringToFront();
  await popup.goto(`${browser.origin}/popup.html`);
  await popup.getByRole('button', { name: /^Refresh|Stop/ }).waitFor();
  return popup;
};
