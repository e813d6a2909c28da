import { browser } from 'wxt/browser';
import type { Frame } from '#utils/messaging/sender.ts';

type Injection = Parameters<typeof browser.scripting.insertCSS>[0];

/** The very document that asked where the browser names it, and not the one that has come after it. */
const targetOf = ({ tab, frame, document }: Frame): Injection['target'] =>
  ({
    tabId: tab,
    ...(document === null ? { frameIds: [frame] } : { documentIds: [document] }),
  }) as Injection['target'];

const injection = (frame: Frame, css: string) =>
  ({ target: targetOf(frame), css, origin: 'USER' }) as unknown as Injection;

/** The tab was closed or shows another document meanwhile: its sheets went with it, and nobody waits for more. */
const gone = (): void => undefined;

/** Style sheets of ours in a page, at user origin: in none of its lists, and not for its scripts to change. */
export const pageSheets = {
  /** Puts `add` in and then takes `drop` out, so that what is in both never flickers. */
  async change(frame: Frame, add: string, drop: readonly string[]): Promise<void> {
    if (add !== '') await browser.scripting.insertCSS(injection(frame, add)).catch(gone);
    for (const css of drop) await browser.scripting.removeCSS(injection(frame, css)).catch(gone);
  },
};
