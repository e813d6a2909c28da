/**
 * The content script's way to the background: questions with repetition while a worker wakes (`client.ts`),
 * notices, and whether this script still belongs to a living extension. Nothing of zod is reachable from here.
 */
import { browser } from 'wxt/browser';
import { askAsPage } from './client.ts';
import type { PageCheck, PageNotice, PageTickets } from './page-protocol.ts';

export { askAsPage };

/** False once the extension was updated, reloaded or removed: nothing of it may be called any more. */
export const isExtensionAlive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
};

/**
 * The address of the panel page, dynamic where the browser can do it; in its hash the one-time token and the
 * theme of the page it stands on (`panel-session.ts` reads both).
 */
export const panelAddress = (token: string, theme: 'light' | 'dark'): string => {
  // WXT narrows the type to the paths it has generated.
  const runtime = browser.runtime as unknown as { getURL(path: string): string };
  return `${runtime.getURL('/panel.html')}#${encodeURIComponent(token)}&theme=${theme}`;
};

const NOTICES: readonly string[] = [
  'marks-changed',
  'close-panel',
  'link',
  'tickets',
  'check',
] satisfies PageNotice['notice'][];

const isNotice = (message: unknown): message is PageNotice =>
  typeof message === 'object' &&
  message !== null &&
  'notice' in message &&
  typeof message.notice === 'string' &&
  NOTICES.includes(message.notice);

/**
 * Hears what the background tells this tab, and answers what `handle` returns, until the signal ends it. Only our
 * own background can send here.
 */
export const onNotice = (
  handle: (notice: PageNotice) => PageTickets | PageCheck | undefined,
  signal: AbortSignal,
): void => {
  const listener = (message: unknown, _: unknown, reply: (answer: PageTickets | PageCheck) => void): void => {
    const said = isNotice(message) && handle(message);
    if (said) reply(said);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener);
  });
};
