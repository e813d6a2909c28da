import type { LensChoice, PageCheck, PageNotice } from '#utils/messaging/page-protocol.ts';
import type { Layout, Site, Surface, View } from '../site.ts';
import { Answers, type Known } from './answers.ts';
import type { Background } from './background.ts';
import { claimDocument } from './claim.ts';
import { createGuard, type Guard } from './guard.ts';
import { HydrationGate } from './hydration-gate.ts';
import { MarkLayer } from './marks/mark-layer.ts';
import { watchNavigation } from './navigation.ts';
import { PageWatch, tellsSomething } from './page-watch.ts';
import { PanelFrame } from './panel-frame.ts';
import { Placement } from './placement.ts';
import { type Act, type Picture, pictureOf } from './strip/picture.ts';
import { Strip } from './strip/strip.ts';
import { groundBehind, insetOf, roomOf } from './strip/surroundings.ts';

export type PageWindow = Window & typeof globalThis;

/** A tracker has saved what its page shows, or another look follows with the next change; milliseconds. */
const SAVED_BY_THEN = 2000;

/** The overlay from one start to its stop: all that it holds, listens to and has put into the page. */
export class Session {
  readonly #site: Site;
  readonly #window: PageWindow;
  readonly #background: Background;
  readonly #leave: () => void;
  readonly #controller = new AbortController();
  readonly #guard: Guard;
  readonly #watch: PageWatch;
  readonly #gate: HydrationGate;
  readonly #answers: Answers;
  readonly #strip: Strip;
  readonly #placement: Placement;
  readonly #panel: PanelFrame;
  readonly #marks: MarkLayer;
  #layout: Layout | null = null;
  #seen: { href: string; view: View | null } = { href: '', view: null };
  #ticket: string | null = null;
  #anchor: Element | null = null;
  #theme: 'light' | 'dark' = 'light';
  #retry = 0;
  #status: string | null = null;
  #later = 0;

  /** `leave` is called when the session should end of itself; whoever hears it calls `end`. */
  constructor(site: Site, window: PageWindow, background: Background, leave: () => void) {
    const { document } = window;
    const { signal } = this.#controller;
    this.#site = site;
    this.#window = window;
    this.#background = background;
    this.#leave = leave;
    this.#guard = createGuard(leave);
    this.#watch = new PageWatch(
      window,
      this.#safely(() => this.#reconcile()),
      (records) => this.#tells(records),
      signal,
    );
    this.#gate = new HydrationGate(site, window, () => this.#watch.request(), signal);
    this.#answers = new Answers(
      background.strip,
      (key) => this.#guard.run(() => this.#answered(key)),
      signal,
    );
    this.#strip = new Strip(document, (act) => this.#guard.run(() => this.#acted(act)));
    this.#placement = new Placement(this.#strip.host);
    this.#panel = new PanelFrame(document, background, signal);
    this.#marks = new MarkLayer(
      site,
      window,
      background,
      (work) => this.#safely(work),
      signal,
      () => background.lens('off'),
    );
  }

  /** Takes the document over from any older overlay and begins to watch it. */
  begin(): void {
    const { signal } = this.#controller;
    const reconcile = this.#safely(() => this.#reconcile());
    claimDocument(this.#window.document, this.#leave, signal);
    this.#watch.begin();
    this.#marks.begin();
    watchNavigation(this.#window, reconcile, signal);
    this.#background.onNotice((notice) => {
      if (notice.notice === 'tickets') return this.#marks.tickets();
      if (notice.notice === 'check') return this.#check();
      this.#guard.run(() => this.#noticed(notice));
      return undefined;
    }, signal);
    const { document } = this.#window;
    this.#window.addEventListener(
      'online',
      this.#safely(() => this.#ask()),
      { signal },
    );
    const seen = this.#safely(() => !document.hidden && this.#ask());
    document.addEventListener('visibilitychange', seen, { signal });
    reconcile();
  }

  /** Takes everything back: listeners, timers, nodes. */
  end(): void {
    this.#controller.abort();
    this.#window.clearTimeout(this.#retry);
    this.#window.clearTimeout(this.#later);
    this.#panel.close();
    this.#placement.withdraw();
    if (this.#background.isAlive()) this.#marks.end();
  }

  #safely(work: () => unknown): () => void {
    return () => this.#guard.run(work);
  }

  /** A strip stands among the page's own nodes, so any of them may matter to it; marks tell for themselves. */
  #tells(records: readonly MutationRecord[]): boolean {
    let tells = false;
    this.#guard.run(() => {
      const { href, view } = this.#seen;
      const hasStrip = !this.#layout || view?.ticket != null || this.#window.location.href !== href;
      tells = (view && this.#marks.tells(records)) || (hasStrip && records.some(tellsSomething));
    });
    return tells;
  }

  /** Brings the page to what it should be, from what it is now; safe to call at any time, any number of times. */
  #reconcile(): void {
    if (this.#controller.signal.aborted) return;
    if (!this.#background.isAlive()) {
      this.#leave();
      return;
    }
    const { document, location } = this.#window;
    this.#layout ??= document.body && this.#site.detect(document);
    if (!this.#layout) return;
    if (location.href !== this.#seen.href) {
      this.#seen = { href: location.href, view: this.#site.view(new URL(location.href)) };
      this.#turnTo(this.#seen.view?.ticket ?? null);
    }
    const { view } = this.#seen;
    if (view) this.#marks.changed(this.#layout, view);
    if (!view?.ticket) return;
    this.#compareStatus(this.#layout);
    const surface = stripSurface(this.#site.surfaces(this.#layout, view, document));
    if (!surface) this.#placement.withdraw();
    else if (this.#gate.isOpen(this.#layout, view)) this.#place(surface);
    this.#watch.forget();
  }

  #turnTo(ticket: string | null): void {
    if (ticket === this.#ticket) return;
    this.#ticket = ticket;
    this.#status = null;
    this.#placement.reset();
    if (ticket === null) {
      this.#placement.withdraw();
      this.#panel.close();
      return;
    }
    this.#strip.fold();
    this.#strip.paint(this.#picture(ticket));
    this.#ask();
    if (this.#panel.shows !== null) this.#openPanel(ticket, false);
  }

  /** The page's status says something else than before: the tracker is asked now, and again once it has saved. */
  #compareStatus(layout: Layout): void {
    const status = this.#site.status?.(layout, this.#window.document) ?? null;
    const changed = status !== null && this.#status !== null && status !== this.#status;
    this.#status = status ?? this.#status;
    if (!changed) return;
    this.#ask();
    this.#window.clearTimeout(this.#later);
    this.#later = this.#window.setTimeout(
      this.#safely(() => this.#ask()),
      SAVED_BY_THEN,
    );
  }

  #place(surface: Surface): void {
    const kept = this.#placement.keep(surface.anchor, this.#window.performance.now());
    if (kept.outcome === 'wait') {
      this.#comeBack(kept.ms);
      return;
    }
    const theme = this.#site.theme(this.#window.document);
    if (kept.outcome === 'stands' && theme === this.#theme && surface.anchor === this.#anchor) return;
    this.#theme = theme;
    this.#anchor = surface.anchor;
    const { host } = this.#strip;
    this.#strip.dress({
      theme,
      ground: groundBehind(host),
      inset: insetOf(surface.anchor, host),
      room: roomOf(surface.anchor, host),
    });
  }

  #comeBack(ms: number): void {
    this.#window.clearTimeout(this.#retry);
    if (Number.isFinite(ms)) this.#retry = this.#window.setTimeout(() => this.#watch.request(), ms);
  }

  #ask(): void {
    if (this.#ticket !== null) this.#answers.refresh(this.#ticket);
  }

  #learn(): void {
    this.#ask();
    this.#marks.refresh();
  }

  #answered(key: string): void {
    if (!this.#background.isAlive()) this.#leave();
    else if (key === this.#ticket) this.#strip.paint(this.#picture(key));
  }

  #picture(ticket: string): Picture {
    return pictureOf(this.#answers.get(ticket), this.#seen.view?.behind !== undefined);
  }

  #acted(act: Act): void {
    if (!this.#background.isAlive()) this.#leave();
    else if (act === 'retry') this.#ask();
    else if (this.#ticket === null) return;
    else if (act === 'lens') this.#background.lens(lensOf(this.#answers.get(this.#ticket)));
    else if (act === 'dismiss') this.#guard.watch(this.#background.dismissMoment(this.#ticket));
    else if (act === 'open' && this.#panel.shows === this.#ticket) this.#closePanel();
    else this.#openPanel(this.#ticket, true);
  }

  /** Undefined: nothing of a tracker stands here. */
  #check(): PageCheck | undefined {
    const { view } = this.#seen;
    if (!this.#layout || !view) return undefined;
    const surfaces = this.#site.selfCheck?.(this.#layout, view, this.#window.document) ?? [];
    return { layout: this.#layout, view: view.kind, surfaces };
  }

  #openPanel(ticket: string, focus: boolean): void {
    const theme = this.#site.theme(this.#window.document);
    this.#panel.open(ticket, theme, focus).catch(() => this.#answers.fail(ticket));
  }

  #closePanel(): void {
    if (!this.#panel.close()) return;
    const { before } = this.#panel;
    this.#strip.focus();
    if (before instanceof HTMLElement) HTMLElement.prototype.focus.call(before);
  }

  #noticed(said: PageNotice): void {
    const { notice } = said;
    if (notice === 'link') this.#openToLink(said.key, said.token);
    else if (notice === 'marks-changed') this.#learn();
    else if (notice === 'close-panel') this.#closePanel();
  }

  #openToLink(key: string, token: string): void {
    const theme = this.#site.theme(this.#window.document);
    this.#guard.watch(this.#panel.open(key, theme, true, token));
  }
}

/** The one key result of the ticket, or any. */
const lensOf = ({ answer }: Known): LensChoice =>
  (answer?.lines.length === 1 && answer.lines[0]?.id) || 'any';

const stripSurface = (surfaces: Iterable<Surface>): Surface | null => {
  for (const surface of surfaces) if (surface.kind === 'strip') return surface;
  return null;
};
