/** Milliseconds between two looks at a page that keeps changing, and between those that show nothing new. */
const EVERY = 150;
const QUIET = 1000;
/** A look is at most one part in this many of the time. */
const SHARE = 30;
/** The longest wait for the main thread to rest, milliseconds. */
const REST = 300;

/**
 * Calls `look` soon after it was asked for: at most some times a second and the less often the longer it takes and
 * the less comes of it, when the page has nothing better to do. Marks on what the host re-creates need no look, so
 * nothing is urgent; nor is the first look, for a page that has just come is still being built.
 */
export class Pace {
  readonly #window: Window & typeof globalThis;
  readonly #look: () => boolean;
  readonly #signal: AbortSignal;
  #last: number;
  #every = EVERY;
  #pause = EVERY;
  #waiting = false;
  #timer = 0;

  /** `look` says whether it has seen something new. */
  constructor(window: Window & typeof globalThis, look: () => boolean, signal: AbortSignal) {
    this.#window = window;
    this.#look = look;
    this.#signal = signal;
    this.#last = window.performance.now();
  }

  /** Another page: what came of the last one says nothing about it. Ask again after it. */
  hurry(): void {
    this.#every = EVERY;
    this.#pause = EVERY;
    if (this.#timer === 0) return;
    this.#window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = false;
  }

  /** A look is on its way. */
  get isWaiting(): boolean {
    return this.#waiting;
  }

  request(): void {
    if (this.#waiting || this.#signal.aborted) return;
    const since = this.#window.performance.now() - this.#last;
    this.#waiting = true;
    this.#timer = this.#window.setTimeout(() => this.#whenIdle(), Math.max(0, this.#pause - since));
  }

  #whenIdle(): void {
    this.#timer = 0;
    if (this.#window.requestIdleCallback)
      this.#window.requestIdleCallback(() => this.#run(), { timeout: REST });
    else this.#run();
  }

  #run(): void {
    this.#waiting = false;
    if (this.#signal.aborted) return;
    const from = this.#window.performance.now();
    this.#every = this.#look() ? EVERY : Math.min(2 * this.#every, QUIET);
    this.#last = this.#window.performance.now();
    this.#pause = Math.max(this.#every, SHARE * (this.#last - from));
  }
}
