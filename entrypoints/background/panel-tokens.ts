import { nanoid } from 'nanoid';
import { browser } from 'wxt/browser';
import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { Frame } from '#utils/messaging/sender.ts';
import { type BoundPlace, Refused } from '#utils/messaging/server.ts';
import { serial } from '#utils/serial.ts';
import { z } from '#utils/zod.ts';

/** A frame is there within a second of its token; a token nobody used by then was lost with its page. */
const LIFETIME = 60_000;
const KEPT = 200;

const Place = z.object({
  origin: z.string(),
  key: z.string(),
  /** Opened to link these. */
  linking: z.array(z.string()).optional(),
});
const Stored = z.object({
  tokens: z.array(
    z.object({ token: z.string(), tab: z.number().nullable(), place: Place, expires: z.number() }),
  ),
  bound: z.array(
    z.object({ tab: z.number(), frame: z.number(), document: z.string().nullable(), place: Place }),
  ),
});
type Stored = z.infer<typeof Stored>;

/**
 * One-time tokens between a content script and the panel it frames. A token is good once, for
 * the tab it was minted in; the frame that used it is from then on bound to that ticket. Kept in
 * `storage.session`: it outlives the worker and not the browser.
 */
export const createPanelTokens = (now: () => number) => {
  const inTurn = serial();

  const change = <T>(task: (stored: Stored) => T): Promise<T> =>
    inTurn(async () => {
      const stored = Stored.safeParse((await browser.storage.session.get('panel')).panel);
      const panel = stored.success ? stored.data : { tokens: [], bound: [] };
      const result = task(panel);
      await browser.storage.session.set({
        panel: { tokens: panel.tokens.slice(-KEPT), bound: panel.bound.slice(-KEPT) },
      });
      return result;
    });

  return {
    /**
     * For the content script of `frame`'s document, which shows `place`; null: for a window of our own. `linking`:
     * the tickets that the panel is opened to link.
     */
    mint: (frame: Pick<Frame, 'tab'> | null, place: TicketPlace, linking?: string[]): Promise<string> =>
      change((panel) => {
        const token = nanoid(32);
        panel.tokens.push({
          token,
          tab: frame?.tab ?? null,
          place: { ...place, linking },
          expires: now() + LIFETIME,
        });
        return token;
      }),

    /** Uses a token up, whether or not it fits, and binds the frame if it does. */
    async accept(token: string, frame: Frame | null): Promise<BoundPlace> {
      const place = await change((panel) => {
        const found = panel.tokens.find((minted) => minted.token === token);
        panel.tokens = panel.tokens.filter((minted) => minted !== found && minted.expires > now());
        if (!found || found.expires <= now() || found.tab !== (frame?.tab ?? null)) return null;
        if (!frame) return found.place;
        panel.bound = panel.bound.filter((bound) => !isSame(bound, frame));
        panel.bound.push({ ...frame, place: found.place });
        return found.place;
      });
      if (!place) throw new Refused('the token is unknown, used, expired or of another tab');
      return place;
    },

    boundTo: async (frame: Frame): Promise<BoundPlace | null> => {
      const stored = Stored.safeParse((await browser.storage.session.get('panel')).panel);
      if (!stored.success) return null;
      return stored.data.bound.find((bound) => isSame(bound, frame))?.place ?? null;
    },

    /** Frame and document ids of a closed tab are given again in time. */
    forgetTab: (tab: number): Promise<void> =>
      change((panel) => {
        panel.tokens = panel.tokens.filter((token) => token.tab !== tab);
        panel.bound = panel.bound.filter((bound) => bound.tab !== tab);
      }),
  };
};
export type PanelTokens = ReturnType<typeof createPanelTokens>;

const isSame = (bound: Frame, frame: Frame): boolean =>
  bound.tab === frame.tab && bound.frame === frame.frame && bound.document === frame.document;
