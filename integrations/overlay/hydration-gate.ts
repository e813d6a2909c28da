import type { Layout, Site, View } from '../site.ts';

/** When a page that looks loaded is taken as hydrated although its sign never came, milliseconds. */
const BACKSTOP = 5000;
/** The longest wait for the main thread to rest after the sign, milliseconds. */
const REST = 1000;

/**
 * Nothing of ours enters before the host has hydrated: React would throw the server's markup away, and with
 * it our node (measured on Jira Cloud, 2026-08). Open once, open for the document's life.
 */
export class HydrationGate {
  readonly #site: Site;
  readonly #window: Window & typeof globalThis;
  readonly #opened: () => void;
  readonly #signal: AbortSignal;
  #state: 'idle' | 'watching' | 'resting' | 'open' = 'idle';

  /** `opened` is called once, when a wait that `isOpen` began has ended. */
  constructor(site: Site, window: Window & typeof globalThis, opened: () => void, signal: AbortSignal) {
    this.#site = site;
    this.#window = window;
    this.#opened = opened;
    this.#signal = signal;
  }

  isOpen(layout: Layout, view: View): boolean {
    if (this.#state === 'idle') this.#wait(layout, view);
    return this.#state === 'open';
  }

  /** The sign is often an attribute of `body`, which no child-list observer sees. */
  #wait(layout: Layout, view: View): void {
    const { document } = this.#window;
    const isReady = () => this.#site.ready(layout, view, document);
    if (isReady()) {
      this.#rest();
      return;
    }
    this.#state = 'watching';
    const ended = new AbortController();
    const end = () => {
      if (ended.signal.aborted) return;
      ended.abort();
      if (!this.#signal.aborted) this.#rest();
    };
    const observer = new this.#window.MutationObserver(() => isReady() && end());
    observer.observe(document.body, { attributes: true, childList: true, subtree: false });
    const stopBackstop = this.#afterLoad(end);
    const clean = () => {
      observer.disconnect();
      stopBackstop();
    };
    ended.signal.addEventListener('abort', clean);
    this.#signal.addEventListener('abort', clean);
  }

  /** The backstop's clock starts when the page has loaded: a slow network is no reason to come early. */
  #afterLoad(end: () => void): () => void {
    let timer = 0;
    const start = () => {
      timer = this.#window.setTimeout(end, BACKSTOP);
    };
    if (this.#window.document.readyState === 'complete') start();
    else this.#window.addEventListener('load', start, { once: true, signal: this.#signal });
    return () => {
      this.#window.removeEventListener('load', start);
      this.#window.clearTimeout(timer);
    };
  }

  /** Hydration runs in slices; a resting main thread says that no slice is waiting. */
  #rest(): void {
    this.#state = 'resting';
    const open = () => {
      if (this.#signal.aborted) return;
      this.#state = 'open';
      this.#opened();
    };
    if (this.#window.requestIdleCallback) this.#window.requestIdleCallback(open, { timeout: REST });
    else this.#window.setTimeout(open, 50);
  }
}
