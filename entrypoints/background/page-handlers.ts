import type { PageHandlers } from '#utils/messaging/server.ts';
import type { PanelTokens } from './panel-tokens.ts';
import type { Strip } from './strip.ts';

interface Services {
  strip: Strip;
  panelTokens: PanelTokens;
}

/** What content scripts may ask, each for the origin that the browser says it stands on. */
export const pageHandlers = ({ strip, panelTokens }: Services): PageHandlers => ({
  strip: ({ key }, { origin }) => strip.answer({ origin, key }),
  'panel-token': async ({ key }, { origin, frame }) => ({
    token: await panelTokens.mint(frame, { origin, key }),
  }),
});
