import { browser } from 'wxt/browser';
import type { Frame } from '#utils/messaging/sender.ts';
import { Refused } from '#utils/messaging/server.ts';
import { hasAccess } from './access.ts';

type Injection = Parameters<typeof browser.scripting.insertCSS>[0];

/** The very document that asked where the browser names it, and not the one that has come after it. */
const targetOf = ({ tab, frame, document }: Frame): Injection['target'] =>
  ({
    tabId: tab,
    ...(document === null ? { frameIds: [frame] } : { documentIds: [document] }),
  }) as Injection['target'];

const injection = (frame: Frame, css: string) =>
  ({ target: targetOf(frame), css, origin: 'USER' }) as unknown as Injection;

/** Style sheets of ours in a page, at user origin: in none of its lists, and not for its scripts to change. */
export const pageSheets = {
  /**
   * Puts `add` in and then takes `drop` out, so that what is in both never flickers. Answers with the text that
   * stands now, null for none: no two are alike, because Firefox takes the second of two for the first, leaves
   * it where that is, and removes both at once (153). Refused where access to `origin` was taken back: what stands
   * there cannot be taken out, and the page must go on knowing it.
   */
  async change(frame: Frame, add: string, drop: readonly string[], origin: string): Promise<string | null> {
    // Else the tab was closed or shows another document: its sheets went with it, and nobody waits for more.
    const failed = async () => {
      if (!(await hasAccess(origin))) throw new Refused('the browser keeps us from the page');
    };
    const css = add === '' ? null : `${add}\n/*${crypto.randomUUID()}*/`;
    if (css !== null) await browser.scripting.insertCSS(injection(frame, css)).catch(failed);
    for (const old of drop) await browser.scripting.removeCSS(injection(frame, old)).catch(failed);
    return css;
  },

  /** What an earlier version of us put into this tab. */
  async takeOut({ tab, sheets }: { tab: number; sheets: readonly string[] }): Promise<void> {
    const frame = { tab, frame: 0, document: null };
    for (const old of sheets) await browser.scripting.removeCSS(injection(frame, old)).catch(() => undefined);
  },
};
