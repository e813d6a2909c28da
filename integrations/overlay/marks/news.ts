import { all, attribute } from '../../page-dom.ts';
import type { Surface } from '../../site.ts';
import { tellsSomething } from '../page-watch.ts';

const LINK = 'a[href]';
/** What has no link is asked for tickets, one by one; of more than this, a look at the page is cheaper. */
const FEW = 40;
/** What no address tells is seen with the first change so long after the last look, milliseconds. */
const LATE = 10_000;

/** What has come into a page since the last look at it: would another one find anything? */
export class News {
  readonly #now: () => number;
  readonly #names: (element: Element) => boolean;
  /** Addresses of the last look, and those that have come since. */
  #known = new Set<string>();
  #since = new Set<string>();
  #asked = 0;
  #looked = 0;
  #mixed = false;
  /** Something has changed: what the last look has found need not stand there any more. */
  stale = false;

  /** `names`: whether a part of the page names any ticket at all. */
  constructor(now: () => number, names: (element: Element) => boolean) {
    this.#now = now;
    this.#names = names;
  }

  looked(surfaces: readonly Surface[]): void {
    this.#known = this.#since;
    for (const { anchor } of surfaces) this.#known.add(hrefOf(anchor));
    this.#since = new Set();
    this.#asked = 0;
    this.#looked = this.#now();
    this.#mixed = surfaces.some(({ surface }) => surface !== surfaces[0]?.surface);
    this.stale = false;
  }

  /**
   * `any`: elements and links are news, whatever they name. So they are where a ticket that is known on one
   * surface may come to stand on another.
   */
  tells(records: readonly MutationRecord[], any: boolean): boolean {
    this.stale = true;
    if (any || this.#mixed || this.#now() - this.#looked > LATE) return records.some(tellsSomething);
    return records.some(({ type, addedNodes }) => {
      if (type === 'attributes') return true;
      for (const node of addedNodes) if (node instanceof Element && this.#brings(node)) return true;
      return false;
    });
  }

  #brings(element: Element): boolean {
    const links = all(element, LINK);
    if (links.length > 0) return links.some((link) => this.#isNew(hrefOf(link)));
    this.#asked += 1;
    return this.#asked > FEW || this.#names(element);
  }

  /** Once, whatever it leads to: the look that follows tells. */
  #isNew(href: string): boolean {
    if (this.#known.has(href)) return false;
    this.#since.add(href);
    return true;
  }
}

const hrefOf = (element: Element): string => attribute(element, 'href') ?? '';
