import { askAsPage, isExtensionAlive, onNotice, panelAddress } from '#utils/messaging/page-client.ts';
import type {
  LensChoice,
  MarksAnswer,
  MarksAsk,
  PageCheck,
  PageNotice,
  PageTickets,
  StripAnswer,
} from '#utils/messaging/page-protocol.ts';
import type { Answer } from '#utils/messaging/protocol.ts';

/** What the overlay needs of the extension's background; tests put their own in its place. */
export interface Background {
  strip(key: string): Promise<Answer<StripAnswer>>;
  /** Puts marks into this document; see `marks.ts`. */
  marks(ask: MarksAsk): Promise<Answer<MarksAnswer>>;
  /** A selector of what a page has whose cards or rows may have marks. */
  bearers(): Promise<Answer<string>>;
  /** Turns the lens of this tab. */
  lens(show: LensChoice): void;
  /** The check-in that the ticket's page offers is not wanted. */
  dismissMoment(key: string): Promise<unknown>;
  /** A one-time token for the panel; rejects when there is none. */
  panelToken(key: string): Promise<string>;
  panelAddress(token: string, theme: 'light' | 'dark'): string;
  onNotice(handle: (notice: PageNotice) => PageTickets | PageCheck | undefined, signal: AbortSignal): void;
  isAlive(): boolean;
}

export const background: Background = {
  strip: (key) => askAsPage('strip', { key }),
  marks: (ask) => askAsPage('marks', ask),
  bearers: () => askAsPage('bearers', {}),
  lens: (show) => void askAsPage('lens', { show }).catch(() => undefined),
  dismissMoment: (key) => askAsPage('moment-dismiss', { key }),
  panelToken: async (key) => {
    const answer = await askAsPage('panel-token', { key });
    if (!answer.ok) throw new Error(`No panel: ${answer.problem.code}`);
    return answer.value.token;
  },
  panelAddress,
  onNotice,
  isAlive: isExtensionAlive,
};
