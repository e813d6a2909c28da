import type { PageHandlers } from '#utils/messaging/server.ts';
import type { Lenses } from './lens.ts';
import type { Marks } from './marks.ts';
import type { PanelTokens } from './panel-tokens.ts';
import type { Strip } from './strip.ts';

interface Services {
  strip: Strip;
  marks: Marks;
  lens: Lenses;
  panelTokens: PanelTokens;
}

/** What content scripts may ask, each for the origin that the browser says it stands on. */
export const pageHandlers = ({ strip, marks, lens, panelTokens }: Services): PageHandlers => ({
  strip: ({ key }, { origin }) => strip.answer({ origin, key }),
  marks: (ask, { origin, frame }) => marks.answer(ask, origin, frame),
  bearers: (_, { origin, frame }) => marks.bearers(origin, frame),
  lens: async ({ show }, { origin, frame }) => {
    await lens.turn(frame.tab, origin, show);
    return null;
  },
  'moment-dismiss': async ({ key }, { origin }) => {
    await strip.momentOver({ origin, key });
    return null;
  },
  'panel-token': async ({ key }, { origin, frame }) => ({
    token: await panelTokens.mint(frame, { origin, key }),
  }),
});
