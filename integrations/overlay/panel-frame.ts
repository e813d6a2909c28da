import { t } from '#utils/i18n.ts';
import { isConnected } from './dom.ts';
import { PANEL_STYLE } from './panel-frame-style.ts';
import { adopt } from './sheet.ts';
import { PANEL_TAG } from './tags.ts';

export interface PanelSource {
  /** A one-time token for the panel of this ticket in this tab. */
  panelToken(key: string): Promise<string>;
  panelAddress(token: string, theme: 'light' | 'dark'): string;
}

/** Settled when the browser has drawn what stands in the page now. */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/**
 * The panel beside the page: a page of the extension in an iframe in a closed shadow root. It talks to the
 * background alone; messages of the window are never listened to. Its paper is drawn before the page on it is made,
 * and that is unseen until it has loaded: the browser holds frames of the host's up for both.
 */
export class PanelFrame {
  readonly #document: Document;
  readonly #source: PanelSource;
  readonly #signal: AbortSignal;
  #host: HTMLElement | null = null;
  #paper: HTMLElement | null = null;
  #wanted: string | null = null;
  /** What had the focus when the panel came; our own strip's element for what is in it. */
  before: Element | null = null;

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
    const paper = this.#lay(theme);
    let token: string;
    try {
      [token] = await Promise.all([given ?? this.#source.panelToken(key), painted()]);
    } catch (error) {
      if (this.#wanted === key) this.close();
      throw error;
    }
    if (this.#wanted !== key || this.#signal.aborted) return;
    paper.replaceChildren(this.#page(this.#source.panelAddress(token, theme), focus));
  }

  /** True when it was open. */
  close(): boolean {
    const was = this.#wanted !== null;
    this.#wanted = null;
    this.#host?.remove();
    this.#host = null;
    this.#paper = null;
    return was;
  }

  /** The paper that lies there, or a new one. */
  #lay(theme: 'light' | 'dark'): HTMLElement {
    const paper = this.#paper ?? this.#document.createElement('div');
    paper.className = theme;
    if (this.#paper) return paper;
    this.#paper = paper;
    this.before = this.#document.activeElement;
    this.#host = this.#document.createElement(PANEL_TAG);
    const root = this.#host.attachShadow({ mode: 'closed' });
    adopt(root, PANEL_STYLE);
    root.append(paper);
    this.#document.body.append(this.#host);
    return paper;
  }

  #page(address: string, focus: boolean): HTMLElement {
    const frame = this.#document.createElement('iframe');
    frame.title = t('panel_frame_title');
    frame.src = address;
    const show = () => {
      frame.className = 'there';
      if (focus) frame.focus();
    };
    frame.addEventListener('load', show, { once: true });
    return frame;
  }
}
