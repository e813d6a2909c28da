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
  const { setTimeout: wait, requestAnimationFrame: nextFrame, requestIdleCallback: idle } = window;
  const doing = (work: () => void) => {
    busy += 1;
    return () => {
      busy -= 1;
      work();
    };
  };
  Object.assign(window, {
    setTimeout: (work: () => void, ms = 0) => (ms > LONG ? wait(work, ms) : wait(doing(work), ms / HASTE)),
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
    document.dispatchEvent(new CustomEvent('test-busy', { detail: busy })),
  );
  document.addEventListener('test-start', () => {
    const site = sites.find((one) => one.detect(document) !== null);
    if (site) new Overlay(site, window, counted).start();
  });
};
