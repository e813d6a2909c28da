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
  /**
   * Puts `add` in and then takes `drop` out, so that what is in both never flickers. Answers with the text that
   * stands now, null for none: no two are alike, because Firefox takes the second of two for the first, leaves
   * it where that is, and removes both at once (153).
   */
  async change(frame: Frame, add: string, drop: readonly string[]): Promise<string | null> {
    const css = add === '' ? null : `${add}\n/*${crypto.randomUUID()}*/`;
    if (css !== null) await browser.scripting.insertCSS(injection(frame, css)).catch(gone);
    for (const old of drop) await browser.scripting.removeCSS(injection(frame, old)).catch(gone);
    return css;
  },

  /** What an earlier version of us put into this tab. */
  async takeOut({ tab, sheets }: { tab: number; sheets: readonly string[] }): Promise<void> {
    await pageSheets.change({ tab, frame: 0, document: null }, '', sheets);
  },
};
