import { contains, isConnected, parentOf, putAfter, standsAfter } from './dom.ts';
import { RetryBudget } from './retry-budget.ts';

/** A host that replaces its own nodes works harder than we do; still, not without end. */
const REPLACED = { tries: 60, windowMs: 10_000, pauseMs: 2000, pauses: 5 };
/** A host that removes our node while its own stay means it. */
const REMOVED = { tries: 10, windowMs: 10_000, pauseMs: 2000, pauses: 5 };
/** Levels to climb at most out of parents that lay their children side by side. */
const CLIMB = 4;

/** Keeps one node of ours right behind an element of the host's. */
export class Placement {
  readonly #node: HTMLElement;
  readonly #replaced = new RetryBudget(REPLACED);
  readonly #removed = new RetryBudget(REMOVED);
  #anchor: Element | null = null;
  #spot: Element | null = null;

  constructor(node: HTMLElement) {
    this.#node = node;
  }

  /**
   * Makes the node stand behind `anchor`, whose identity is compared: a re-created heading is another one.
   * Says whether it `stands` already, was `put`, or must `wait` so many milliseconds (`Infinity`: gave up).
   */
  keep(anchor: Element, now: number): { outcome: 'stands' | 'put' } | { outcome: 'wait'; ms: number } {
    const spot = this.#spotOf(anchor);
    if (standsAfter(this.#node, spot)) return { outcome: 'stands' };
    const wasHere = spot === this.#spot;
    const ms = (wasHere ? this.#removed : this.#replaced).take(now);
    if (ms > 0) return { outcome: 'wait', ms };
    this.#anchor = anchor;
    this.#spot = spot;
    putAfter(spot, this.#node);
    return { outcome: 'put' };
  }

  withdraw(): void {
    this.#anchor = null;
    this.#spot = null;
    this.#node.remove();
  }

  /** Another ticket: what happened on the last one does not count. */
  reset(): void {
    this.#replaced.reset();
    this.#removed.reset();
  }

  #spotOf(anchor: Element): Element {
    const spot = this.#spot;
    if (anchor === this.#anchor && spot && isConnected(spot) && contains(spot, anchor)) return spot;
    return roomBehind(anchor);
  }
}

/**
 * The anchor, or its nearest ancestor that has room for a line of its own behind it: in a row of a flex box
 * the line would stand beside the title. Reads style, so it is asked only when the anchor is a new one.
 */
const roomBehind = (anchor: Element): Element => {
  let spot = anchor;
  for (let level = 0; level < CLIMB; level += 1) {
    const parent = parentOf(spot);
    if (!parent || !laysInRow(parent)) return spot;
    spot = parent;
  }
  return anchor;
};

const laysInRow = (parent: Element): boolean => {
  const style = parent.ownerDocument.defaultView?.getComputedStyle(parent);
  if (!style) return false;
  if (/flex/.test(style.display)) return !/column/.test(style.flexDirection);
  if (/grid/.test(style.display)) return style.gridTemplateColumns.split(' ').length > 1;
  return /^inline$|^inline-block$/.test(style.display);
};
