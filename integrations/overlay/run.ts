import type { Site } from '../site.ts';
import { type Background, background } from './background.ts';
import { createGuard } from './guard.ts';
import { type PageWindow, Session } from './session.ts';

/** The overlay on one page. Construction does nothing; `start` and `stop` may be called any number of times. */
export class Overlay {
  readonly #create: (leave: () => void) => Session;
  #session: Session | null = null;

  constructor(site: Site, window: PageWindow, to: Background = background) {
    this.#create = (leave) => new Session(site, window, to, leave);
  }

  start(): void {
    if (this.#session) return;
    this.#session = this.#create(() => this.stop());
    this.#session.begin();
  }

  stop(): void {
    this.#session?.end();
    this.#session = null;
  }
}

/**
 * What a content script does: shows the overlay of a site until the script's context ends. Nothing is thrown
 * into the page; when something fails there is no overlay.
 */
export const runOverlay = (site: Site, context: { signal: AbortSignal }): void => {
  const overlay = new Overlay(site, window);
  if (context.signal.aborted) return;
  context.signal.addEventListener('abort', () => overlay.stop());
  createGuard(() => overlay.stop()).run(() => overlay.start());
};
