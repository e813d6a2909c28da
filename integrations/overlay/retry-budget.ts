/**
 * How often something may be tried within a window of time. When it is spent there is a pause, twice as long
 * each time in a row, and after the last one no more tries: a page that removes us is never fought in a loop.
 */
export class RetryBudget {
  #tries: number[] = [];
  #pausedUntil = 0;
  #pauses = 0;
  readonly #limits: { tries: number; windowMs: number; pauseMs: number; pauses: number };

  constructor(limits: { tries: number; windowMs: number; pauseMs: number; pauses: number }) {
    this.#limits = limits;
  }

  /** 0: go ahead, and this counts as a try. Else milliseconds to wait; `Infinity` when it was tried enough. */
  take(now: number): number {
    const { tries, windowMs, pauseMs, pauses } = this.#limits;
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    this.#tries = this.#tries.filter((time) => now - time < windowMs);
    if (this.#tries.length === 0 && now > this.#pausedUntil + windowMs) this.#pauses = 0;
    if (this.#tries.length < tries) {
      this.#tries.push(now);
      return 0;
    }
    if (this.#pauses >= pauses) return Number.POSITIVE_INFINITY;
    const pause = pauseMs * 2 ** this.#pauses;
    this.#pauses += 1;
    this.#pausedUntil = now + pause;
    this.#tries = [];
    return pause;
  }

  /** A new page or ticket: past trouble says nothing about it. */
  reset(): void {
    this.#tries = [];
    this.#pausedUntil = 0;
    this.#pauses = 0;
  }
}
