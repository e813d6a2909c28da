import { t } from '#utils/i18n.ts';
import { isConnected } from './dom.ts';
import { adopt } from './sheet.ts';
import { PANEL_TAG } from './tags.ts';

const PANEL_STYLE = `
:host { all: initial !important; display: block !important; position: fixed !important; inset-block: 0 !important; inset-inline-end: 0 !important; width: min(380px, 100vw) !important; height: 100% !important; z-index: 2147483000 !important; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: #fff; color-scheme: light; box-shadow: 0 4px 16px rgb(0 0 0 / .10), 0 1px 3px rgb(0 0 0 / .08), 0 0 0 1px #e7e7ea; }
iframe.dark { background: #151517; color-scheme: dark; box-shadow: 0 8px 24px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .4), 0 0 0 1px #2b2b30; }
@media (prefers-reduced-motion: no-preference) { iframe { animation: in 120ms cubic-bezier(.2, 0, 0, 1); } @keyframes in { from { opacity: 0; } } }
`;

export interface PanelSource {
  /** A one-time token for the panel of this ticket in this tab. */
  panelToken(key: string): Promise<string>;
  panelAddress(token: string, theme: 'light' | 'dark'): string;
}

/**
 * The panel beside the page: a page of the extension in an iframe in a closed shadow root. It talks to the
 * background alone; messages of the window are never listened to.
 */
export class PanelFrame {
  readonly #document: Document;
  readonly #source: PanelSource;
  readonly #signal: AbortSignal;
  #host: HTMLElement | null = null;
  #wanted: string | null = null;

  constructor(document: Document, source: PanelSource, signal: AbortSignal) {
    this.#document = document;
    this.#source = source;
    this.#signal = signal;
  }

  /** The ticket whose panel is shown or on its way; null when closed. */
  get shows(): string | null {
    if (this.#host && !isConnected(this.#host)) this.close();
    return this.#wanted;
  }

  /** Opens the panel of a ticket, in place of another one's; rejects when no token was to be had. */
  async open(key: string, theme: 'light' | 'dark', focus: boolean, given?: string): Promise<void> {
    this.#wanted = key;
    let token: string;
    try {
      token = given ?? (await this.#source.panelToken(key));
    } catch (error) {
      if (this.#wanted === key) this.close();
      throw error;
    }
    if (this.#wanted !== key || this.#signal.aborted) return;
    this.#host?.remove();
    this.#host = this.#build(this.#source.panelAddress(token, theme), theme, focus);
    this.#document.body.append(this.#host);
  }

  /** True when it was open. */
  close(): boolean {
    const was = this.#wanted !== null;
    this.#wanted = null;
    this.#host?.remove();
    this.#host = null;
    return was;
  }

  #build(address: string, theme: 'light' | 'dark', focus: boolean): HTMLElement {
    const host = this.#document.createElement(PANEL_TAG);
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, PANEL_STYLE);
    const frame = this.#document.createElement('iframe');
    frame.className = theme;
    frame.title = t('panel_frame_title');
    frame.src = address;
    if (focus) frame.addEventListener('load', () => frame.focus(), { once: true });
    root.append(frame);
    return host;
  }
}
