import type {
  LensNote,
  Mark,
  MarkedKeyResult,
  MarksAnswer,
  MarksAsk,
} from '#utils/messaging/page-protocol.ts';
import type { Answer } from '#utils/messaging/protocol.ts';

/** Tickets in one question at most; the background refuses more. */
const BATCH = 500;
/**
 * More sheets or more tickets out of view than this, and what is not near leaves in one new sheet. Each sheet is asked about
 * each card: five cost twice as much as one (docs/adr/0004).
 */
const MOST_SHEETS = 4;
const MOST_FAR = 600;
/** After a question without an answer, milliseconds until the next. */
const PAUSE = 5000;

export type AskMarks = (ask: MarksAsk) => Promise<Answer<MarksAnswer>>;
export type Theme = MarksAsk['theme'];

/** Of the tickets in view, how many serve a key result, or the lens's one. */
export interface Coverage {
  lens: LensNote;
  lit: number;
  all: number;
}

/** A ticket's mark with what its card shows. */
export interface Marked {
  keyResult: MarkedKeyResult;
  more: number;
}

/**
 * Which marks stand in this document. The background puts them in as style sheets, which last as long as the
 * document and apply to whatever the host creates: a ticket is asked for once, when it first comes near, and
 * again when something has changed. One question at a time.
 */
export class Marks {
  readonly #ask: AskMarks;
  readonly #signal: AbortSignal;
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #keyResults = new Map<string, MarkedKeyResult>();
  /** Null: it serves no key result. */
  #known = new Map<string, Mark | null>();
  #near: ReadonlySet<string> = new Set();
  /** Those that the sheets are for. */
  #surfaces = new Set<string>();
  #stale = new Set<string>();
  #sheets: string[] = [];
  #theme: Theme = 'light';
  #lens: LensNote | null = null;
  #anew = false;
  #asking = false;
  #quietUntil = 0;

  /** `changed` is called when more is known. */
  constructor(
    ask: AskMarks,
    signal: AbortSignal,
    now: () => number = Date.now,
    changed: () => void = () => undefined,
  ) {
    this.#ask = ask;
    this.#changed = changed;
    this.#signal = signal;
    this.#now = now;
  }

  /** Tickets in view or near it now, what they stand on, and the theme behind them. True when some have come. */
  show(near: ReadonlySet<string>, surfaces: ReadonlySet<string>, theme: Theme): boolean {
    const isNew = [...near].some((key) => !this.#near.has(key));
    this.#near = near;
    for (const one of surfaces) {
      if (this.#surfaces.has(one)) continue;
      this.#surfaces.add(one);
      // Also where no sheet stands: the surfaces so far may have had no place for a mark.
      if (this.#isMarked()) this.#anew = true;
    }
    if (theme !== this.#theme && this.#sheets.length > 0) this.#anew = true;
    this.#theme = theme;
    void this.#pump();
    return isNew;
  }

  /** Something of ours stands in this document. */
  get some(): boolean {
    return this.#sheets.length > 0;
  }

  /** Anything may be different: what is near is asked for again. */
  refresh(): void {
    this.#stale = new Set(this.#known.keys());
    this.#quietUntil = 0;
    // A lens also dims what names no ticket, so it is asked for where none is.
    if (this.#lens && this.#near.size === 0) this.#anew = true;
    void this.#pump();
  }

  /** The lens also counts what is near. */
  get lens(): boolean {
    return this.#lens !== null;
  }

  get(key: string): Marked | null {
    const mark = this.#known.get(key);
    const keyResult = mark && this.#keyResults.get(mark.keyResult);
    return mark && keyResult ? { keyResult, more: mark.more } : null;
  }

  /** Null while the lens is off, or nothing in view to look at. */
  coverage(): Coverage | null {
    if (!this.#lens || this.#near.size === 0) return null;
    const lit = [...this.#near].filter((key) => this.#known.get(key)?.lit).length;
    return { lens: this.#lens, lit, all: this.#near.size };
  }

  /** Every mark leaves the page. */
  clear(): void {
    const drop = this.#sheets.splice(0);
    this.#known.clear();
    if (drop.length === 0) return;
    this.#ask({ keys: [], surfaces: [], have: {}, drop, theme: this.#theme, lens: '' }).catch(
      () => undefined,
    );
  }

  async #pump(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (!this.#signal.aborted && this.#now() >= this.#quietUntil && (await this.#step()));
    } catch {
      // The background is gone for the moment, or shut out of the page; what is there stays, and is due as a whole.
      this.#anew = this.some;
      this.#quietUntil = this.#now() + PAUSE;
    } finally {
      this.#asking = false;
    }
  }

  /** One question; false when there was none to ask. */
  async #step(): Promise<boolean> {
    const anew = this.#anew || this.#sheets.length > MOST_SHEETS || this.#far > MOST_FAR;
    const keys = [...this.#near].filter((key) => anew || this.#isDue(key)).slice(0, BATCH);
    if (keys.length === 0 && !(anew && this.#sheets.length > 0)) return false;
    const drop = anew ? this.#sheets : [];
    const lens = anew ? '' : (this.#lens?.stamp ?? '');
    this.#anew = false;
    const surfaces = [...this.#surfaces];
    const theme = this.#theme;
    const have = anew ? {} : this.#stampsOf(keys);
    const answer = await this.#ask({ keys, surfaces, have, drop, theme, lens });
    if (!answer.ok) throw new Error(answer.problem.code);
    if (anew) {
      this.#known = new Map();
      this.#sheets = [];
    }
    this.#take(keys, answer.value);
    // Sheets of another lens still stand below.
    if (!anew && lens !== '' && lens !== this.#lens?.stamp) this.#anew = true;
    this.#changed();
    const hasMoved = this.#surfaces.size > surfaces.length || this.#theme !== theme;
    if (hasMoved && this.#isMarked()) this.#anew = true;
    return true;
  }

  /** Tickets that are known and no longer near, at least. */
  get #far(): number {
    return this.#known.size - this.#near.size;
  }

  #isMarked(): boolean {
    return [...this.#known.values()].some((mark) => mark !== null);
  }

  #isDue(key: string): boolean {
    return !this.#known.has(key) || this.#stale.has(key);
  }

  #stampsOf(keys: readonly string[]): Record<string, string> {
    const stamps: Record<string, string> = {};
    for (const key of keys) {
      const mark = this.#known.get(key);
      if (mark) stamps[key] = mark.stamp;
    }
    return stamps;
  }

  #take(keys: readonly string[], { marks, keyResults, sheet, lens = null }: MarksAnswer): void {
    this.#lens = lens;
    for (const one of keyResults) this.#keyResults.set(one.id, one);
    if (sheet !== null) this.#sheets.push(sheet);
    for (const key of keys) {
      const mark = marks[key] ?? null;
      // A rule cannot be taken back by another one: sheets without it take the place of all.
      if (!mark && this.#known.get(key)) this.#anew = true;
      this.#known.set(key, mark);
      this.#stale.delete(key);
    }
  }
}
