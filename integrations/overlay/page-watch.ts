/** Above this many records at once the host is rebuilding: wait until it rests instead of the next frame. */
const HUGE = 1000;
/** The longest such wait, milliseconds. */
const REST = 250;
/** Anywhere: a row that is used again for another ticket may keep its nodes. */
const LINKS = ['href'];
/** On the root element: what carries a theme or a direction in any of the trackers. */
const ROOT_ATTRIBUTES = ['class', 'data-color-mode', 'data-theme', 'dir'];

/**
 * One observer for a whole page: child lists and links everywhere, and the root element's attributes that carry
 * a theme. Where `tells` says that what has changed may matter, `changed` is called, once a frame.
 */
export class PageWatch {
  readonly #window: Window & typeof globalThis;
  readonly #signal: AbortSignal;
  readonly #changed: () => void;
  readonly #observer: MutationObserver;
  #asked = false;

  constructor(
    window: Window & typeof globalThis,
    changed: () => void,
    tells: (records: readonly MutationRecord[]) => boolean,
    signal: AbortSignal,
  ) {
    this.#window = window;
    this.#signal = signal;
    this.#changed = changed;
    this.#observer = new window.MutationObserver((records) => {
      if (!tells(records)) return;
      if (records.length > HUGE) this.#requestAtRest();
      else this.request();
    });
  }

  begin(): void {
    const { document } = this.#window;
    this.#observer.observe(document, { childList: true, subtree: true, attributeFilter: LINKS });
    this.#observer.observe(document.documentElement, { attributeFilter: ROOT_ATTRIBUTES });
    this.#signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Asks for one call of `changed` with the next frame, however often it is asked. */
  request(): void {
    if (this.#ask()) this.#window.requestAnimationFrame(this.#run);
  }

  /** Forgets the mutations that we made ourselves. */
  forget(): void {
    this.#observer.takeRecords();
  }

  #requestAtRest(): void {
    if (!this.#ask()) return;
    if (this.#window.requestIdleCallback) this.#window.requestIdleCallback(this.#run, { timeout: REST });
    else this.#window.setTimeout(this.#run, REST);
  }

  #ask(): boolean {
    if (this.#asked || this.#signal.aborted) return false;
    this.#asked = true;
    return true;
  }

  readonly #run = (): void => {
    this.#asked = false;
    if (!this.#signal.aborted) this.#changed();
  };
}

const hasElement = (nodes: NodeList): boolean => {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE) return true;
  return false;
};

/** An element or a link is among what has changed; text tells nothing here. */
export const tellsSomething = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'attributes' || hasElement(addedNodes) || hasElement(removedNodes);
