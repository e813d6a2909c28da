/** The content script of the test extension: the overlay as it is, started and watched by the page's test. */
import { background } from '#integrations/overlay/background.ts';
import { Overlay } from '#integrations/overlay/run.ts';
import type { Site } from '#integrations/site.ts';

/** Timers of ours run this much faster, so that a page comes to rest sooner; what they lead to is the same. */
const HASTE = 5;
/** Longer ones are for trouble (a question unanswered, a host that removes us again and again). */
const LONG = 1000;

/** Waits for an event of the page, then shows the overlay of the site that takes the page for its own. */
export const guestOf = (sites: readonly Site[]): void => {
  let busy = 0;
  // Firefox calls these on a window alone.
  const wait = window.setTimeout.bind(window);
  const drop = window.clearTimeout.bind(window);
  const nextFrame = window.requestAnimationFrame.bind(window);
  const idle = window.requestIdleCallback.bind(window);
  /** Timers that count as work; one that is taken back is work no more. */
  const timers = new Set<number>();
  const waiting = (work: () => void, ms: number): number => {
    const id = wait(() => {
      timers.delete(id);
      work();
    }, ms / HASTE);
    timers.add(id);
    return id;
  };
  const doing = (work: () => void) => {
    busy += 1;
    return () => {
      busy -= 1;
      work();
    };
  };
  Object.assign(window, {
    setTimeout: (work: () => void, ms = 0) => (ms > LONG ? wait(work, ms) : waiting(work, ms)),
    clearTimeout: (id?: number) => {
      if (id !== undefined) timers.delete(id);
      drop(id);
    },
    requestAnimationFrame: (work: FrameRequestCallback) => nextFrame(doing(() => work(performance.now()))),
    requestIdleCallback: (work: () => void, options?: IdleRequestOptions) => idle(doing(work), options),
  });
  const answered = <T>(asked: Promise<T>): Promise<T> => {
    busy += 1;
    return asked.finally(() => {
      busy -= 1;
    });
  };
  const counted = {
    ...background,
    marks: (ask) => answered(background.marks(ask)),
    strip: (key) => answered(background.strip(key)),
  } satisfies typeof background;
  document.addEventListener('test-ask', () =>
    document.dispatchEvent(new CustomEvent('test-busy', { detail: busy + timers.size })),
  );
  document.addEventListener('test-start', () => {
    const site = sites.find((one) => one.detect(document) !== null);
    if (site) new Overlay(site, window, counted).start();
    document.addEventListener('test-lens', (event) => {
      if (event instanceof CustomEvent) background.lens(event.detail);
    });
  });
};
