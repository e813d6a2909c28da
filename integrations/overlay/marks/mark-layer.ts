import type { PageTickets } from '#utils/messaging/page-protocol.ts';
import type { Layout, Site, Surface, View } from '../../site.ts';
import type { Background } from '../background.ts';
import { ticketsMeant } from '../chosen.ts';
import { closest, contains } from '../dom.ts';
import { Card } from './card.ts';
import { LensPill } from './lens-pill.ts';
import { Marks, type Theme } from './marks.ts';
import { nearOnes } from './near.ts';
import { News } from './news.ts';
import { Pace } from './pace.ts';
import { watchPointing } from './pointing.ts';
import { isIn, type Zone, zoneOf } from './zone.ts';

/** How far beside a mark the pointer still is on it, pixels. */
const SLACK = 8;

/** Marks on the cards and rows of a page, and the card that tells more of one: all that the session knows of it. */
export class MarkLayer {
  readonly #site: Site;
  readonly #window: Window & typeof globalThis;
  readonly #bearers: Background['bearers'];
  readonly #marks: Marks;
  readonly #pace: Pace;
  readonly #news: News;
  readonly #card: Card;
  readonly #pill: LensPill;
  readonly #signal: AbortSignal;
  #at: { layout: Layout; view: View } | null = null;
  #follows = false;
  #scrolls = false;
  #near: Surface[] = [];
  #some = false;
  /** What a page must have to be looked at, as a selector; null: not known, so it is. */
  #worth: string | null = null;
  /** A look is due. */
  #due = false;
  #shown: { surface: Surface; zone: Zone } | null = null;

  /** `safely` runs what is not called by the session itself. */
  constructor(
    site: Site,
    window: Window & typeof globalThis,
    { marks, bearers }: Pick<Background, 'marks' | 'bearers'>,
    safely: (work: () => void) => () => void,
    signal: AbortSignal,
    lensOff: () => void,
  ) {
    this.#site = site;
    this.#window = window;
    this.#signal = signal;
    const known = safely(() => {
      this.#paint();
      if (this.#news.stale) this.#pace.request();
      if (this.#marks.some) this.#follow(safely);
    });
    this.#bearers = bearers;
    this.#marks = new Marks(marks, signal, Date.now, known);
    this.#pill = new LensPill(window.document, safely(lensOff));
    this.#card = new Card(window.document);
    this.#pace = new Pace(window, () => this.#lookSafely(safely), signal);
    this.#news = new News(
      () => window.performance.now(),
      (element) => this.#names(element),
    );
  }

  begin(): void {
    const { document } = this.#window;
    const signal = this.#signal;
    document.addEventListener('visibilitychange', () => this.#pace.request(), { signal });
    const contrast = this.#window.matchMedia?.('(forced-colors: active)');
    contrast?.addEventListener('change', () => this.#pace.request(), { signal });
    this.#learn();
  }

  /** Follows the pointer and the focus from the first mark on: a page without any pays nothing for them. */
  #follow(safely: (work: () => void) => () => void): void {
    if (this.#follows) return;
    this.#follows = true;
    watchPointing(
      this.#window,
      {
        rests: (x, y) => safely(() => this.#point(x, y))(),
        focused: (element) => safely(() => this.#focus(element))(),
        holds: (x, y) => this.#holds(x, y),
        leave: () => this.#hide(),
        isShown: () => this.#shown !== null,
      },
      this.#signal,
    );
  }

  /** Scrolling brings others near only where there are more than could be taken. */
  #followScrolling(): void {
    if (this.#scrolls) return;
    this.#scrolls = true;
    const scrolled = () => this.#some && this.#pace.request();
    const how = { capture: true, passive: true, signal: this.#signal };
    this.#window.document.addEventListener('scroll', scrolled, how);
  }

  /** The page has changed; what it shows may hold other tickets. */
  changed(layout: Layout, view: View): void {
    const isNew = view !== this.#at?.view;
    if (!isNew && !this.#due) return;
    if (isNew) this.#pace.hurry();
    this.#at = { layout, view };
    this.#due = false;
    this.#pace.request();
  }

  /**
   * True where what has changed may show what is not known yet. Marks stand on whatever the host creates anew,
   * so a look at the page is worth its time only then.
   */
  tells(records: readonly MutationRecord[]): boolean {
    if (this.#pace.isWaiting) return false;
    this.#due ||= this.#news.tells(records, this.#shown !== null || this.#marks.lens);
    return this.#due;
  }

  #names(element: Element): boolean {
    if (!this.#at) return false;
    const { layout, view } = this.#at;
    for (const { kind } of this.#site.surfaces(layout, view, element)) if (kind !== 'strip') return true;
    return false;
  }

  /** As the page is now: a person who asks does not wait for the next look. */
  tickets(): PageTickets {
    this.#look(true);
    return ticketsMeant(this.#near, this.#window.document, this.#site.chosen);
  }

  /** The background knows something new. */
  refresh(): void {
    this.#learn();
    this.#marks.refresh();
    this.#look();
  }

  /** Most pages of a tracker are of projects that serve no key result: those are not looked at. */
  #learn(): void {
    this.#worth = null;
    this.#bearers().then(
      (answer) => {
        if (answer.ok) this.#worth = answer.value;
        this.#pace.request();
      },
      () => undefined,
    );
  }

  end(): void {
    this.#hide();
    this.#marks.clear();
    this.#pill.hide();
  }

  #lookSafely(safely: (work: () => void) => () => void): boolean {
    let isNew = false;
    safely(() => {
      isNew = this.#look();
    })();
    return isNew;
  }

  /**
   * False when it showed the tickets of the look before; where there are none, they may be on their way.
   * `anyway`: also those that serve nothing are wanted.
   */
  #look(anyway = false): boolean {
    const { document } = this.#window;
    if (!this.#at || document.hidden) return false;
    const { layout, view } = this.#at;
    const isWorth =
      anyway || !this.#worth || Document.prototype.querySelector.call(document, this.#worth) !== null;
    const { surfaces, some } = nearOnes(
      isWorth ? this.#site.surfaces(layout, view, document) : [],
      this.#window,
    );
    this.#news.looked(surfaces);
    this.#near = surfaces;
    this.#some = some;
    if (some) this.#followScrolling();
    const tickets = new Set(surfaces.map(({ ticket }) => ticket));
    const names = new Set(surfaces.map(({ surface = 'link' }) => surface));
    const isNew = this.#marks.show(tickets, names, this.#theme());
    this.#paint();
    if (this.#shown && !this.#stands(this.#shown.surface)) this.#hide();
    return isNew || (isWorth && tickets.size === 0);
  }

  #paint(): void {
    if (this.#signal.aborted) return;
    this.#pill.paint(this.#marks.coverage(), this.#site.theme(this.#window.document));
  }

  #theme(): Theme {
    const forced = this.#window.matchMedia?.('(forced-colors: active)').matches;
    return forced ? 'contrast' : this.#site.theme(this.#window.document);
  }

  #stands({ anchor, ticket }: Surface): boolean {
    return this.#near.some((one) => one.anchor === anchor && one.ticket === ticket);
  }

  #point(x: number, y: number): void {
    if (this.#news.stale) this.#look();
    const hit = Document.prototype.elementFromPoint.call(this.#window.document, x, y);
    const surface = hit && this.#near.find(({ anchor, container }) => contains(container ?? anchor, hit));
    const zone = surface && this.#marks.get(surface.ticket) && zoneOf(surface);
    if (surface && zone && isIn(zone, x, y, 0)) this.#show(surface, zone, false);
  }

  #focus(element: Element): void {
    if (this.#news.stale) this.#look();
    const surface = this.#near.find(
      ({ anchor, container }) => contains(container ?? anchor, element) || contains(element, anchor),
    );
    const isPage = closest(element, 'body') === element || element === this.#window.document.documentElement;
    const zone = surface && !isPage && this.#marks.get(surface.ticket) && zoneOf(surface);
    if (surface && zone) this.#show(surface, zone, true);
  }

  #show(surface: Surface, zone: Zone, aloud: boolean): void {
    const marked = this.#marks.get(surface.ticket);
    if (!marked) return;
    const theme = this.#site.theme(this.#window.document);
    this.#card.show({ marked, theme, aloud, now: Date.now() }, zone);
    this.#shown = { surface, zone };
  }

  /** On the mark, on the card, or between the two. */
  #holds(x: number, y: number): boolean {
    const { zone: card } = this.#card;
    if (!this.#shown || !card) return false;
    return isIn(this.#shown.zone, x, y, SLACK) || isIn(card, x, y, SLACK);
  }

  #hide(): void {
    this.#shown = null;
    this.#card.hide();
  }
}
