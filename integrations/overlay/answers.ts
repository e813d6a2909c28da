import type { StripAnswer } from '#utils/messaging/page-protocol.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Problem } from '#utils/problem.ts';

/** Tickets remembered at most; a day's work in one tab stays far below. */
const REMEMBERED = 200;
/** When to ask again after "nothing yet", in case the notice got lost with a worker; milliseconds. */
const ASK_AGAIN = [3000, 10_000, 30_000];

export type Ask = (key: string) => Promise<Answer<StripAnswer>>;

/** `null`: nothing known yet. `failed`: the last question got no answer. */
export interface Known {
  answer: StripAnswer | null;
  failed: boolean;
}

/** The last answer per ticket, so that a strip that comes again is painted in the same frame. */
export class Answers {
  readonly #ask: Ask;
  readonly #changed: (key: string) => void;
  readonly #signal: AbortSignal;
  readonly #known = new Map<string, Known>();
  readonly #latest = new Map<string, number>();
  #questions = 0;

  constructor(ask: Ask, changed: (key: string) => void, signal: AbortSignal) {
    this.#ask = ask;
    this.#changed = changed;
    this.#signal = signal;
  }

  get(key: string): Known {
    return this.#known.get(key) ?? { answer: null, failed: false };
  }

  /** Asks the background; a later question's answer is never overwritten by an earlier one's. */
  refresh(key: string, attempt = 0): void {
    this.#questions += 1;
    const question = this.#questions;
    this.#latest.set(key, question);
    const take = (known: Known) => {
      if (this.#signal.aborted || this.#latest.get(key) !== question) return;
      this.#latest.delete(key);
      this.#remember(key, known);
      this.#changed(key);
      if (known.answer?.state === 'pending') this.#askAgain(key, attempt);
    };
    this.#ask(key).then(
      (answer) =>
        take({ answer: answer.ok ? answer.value : this.#lastWith(key, answer.problem), failed: false }),
      () => take({ answer: this.get(key).answer, failed: true }),
    );
  }

  /** The background did not do what it was asked for this ticket: its strip says so. */
  fail(key: string): void {
    this.#remember(key, { answer: this.get(key).answer, failed: true });
    this.#changed(key);
  }

  /** What was known stays to be seen, with what went wrong since. */
  #lastWith(key: string, problem: Problem): StripAnswer {
    const last = this.get(key).answer ?? { key, state: 'ready', lines: [], asOf: null };
    return { ...last, problem };
  }

  #remember(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    const oldest = this.#known.keys().next();
    if (this.#known.size > REMEMBERED && !oldest.done) this.#known.delete(oldest.value);
  }

  #askAgain(key: string, attempt: number): void {
    const wait = ASK_AGAIN[attempt];
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      this.#signal.removeEventListener('abort', stop);
      if (this.get(key).answer?.state === 'pending') this.refresh(key, attempt + 1);
    }, wait);
    const stop = () => clearTimeout(timer);
    this.#signal.addEventListener('abort', stop, { once: true });
  }
}
