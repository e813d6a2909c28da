/** Milliseconds between two looks at a page that keeps changing. */
const EVERY = 150;
/** A look is at most one part in this many of the time. */
const SHARE = 30;
/** The longest wait for the main thread to rest, milliseconds. */
const REST = 300;

/**
 * Calls `look` soon after it was asked for: at once the first time, then at most some times a second and the
 * less often the longer it takes, when the page has nothing better to do. Marks on what the host re-creates need no look, so nothing is urgent.
 */
export class Pace {
  readonly #window: Window & typeof globalThis;
  readonly #look: () => void;
  readonly #signal: AbortSignal;
  #last = Number.NEGATIVE_INFINITY;
  #pause = EVERY;
  #waiting = false;

  constructor(window: Window & typeof globalThis, look: () => void, signal: AbortSignal) {
    this.#window = window;
    this.#look = look;
    this.#signal = signal;
  }

  request(): void {
    if (this.#waiting || this.#signal.aborted) return;
    const since = this.#window.performance.now() - this.#last;
    if (since === Number.POSITIVE_INFINITY) {
      this.#run();
      return;
    }
    this.#waiting = true;
    this.#window.setTimeout(() => this.#whenIdle(), Math.max(0, this.#pause - since));
  }

  #whenIdle(): void {
    if (this.#window.requestIdleCallback)
      this.#window.requestIdleCallback(() => this.#run(), { timeout: REST });
    else this.#run();
  }

  #run(): void {
    this.#waiting = false;
    if (this.#signal.aborted) return;
    const from = this.#window.performance.now();
    this.#look();
    this.#last = this.#window.performance.now();
    this.#pause = Math.max(EVERY, SHARE * (this.#last - from));
  }
}
