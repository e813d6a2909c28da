/** Firefox's own question whether an extension may have a site: part of the browser's window, not of a page. */
import type { Browser } from 'puppeteer-core';
import { inBrowser } from './firefox-bidi.ts';
import { waitUntil } from './wait-until.ts';

const NOTE = `[...PopupNotifications.panel.children].find((one) => one.notification.id === 'addon-webext-permissions')`;

/** Waits for the question and presses one of its buttons; answers with what was asked for, as it is shown. */
export const answerPrompt = async (browser: Browser, answer: 'allow' | 'deny'): Promise<string> => {
  await waitUntil('Firefox asks', () =>
    inBrowser<boolean>(browser, `PopupNotifications.panel.state === 'open' && Boolean(${NOTE})`),
  );
  const shown = await inBrowser<string>(browser, `PopupNotifications.panel.innerText || ${NOTE}.textContent`);
  const which = answer === 'allow' ? 'button' : 'secondaryButton';
  await inBrowser(browser, `void ${NOTE}.${which}.click()`);
  await waitUntil('the question is gone', () =>
    inBrowser<boolean>(browser, `PopupNotifications.panel.state === 'closed'`),
  );
  return shown;
};
