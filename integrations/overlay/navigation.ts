/** The slow poll, milliseconds, for browsers without the Navigation API. */
const POLL = 1000;

/**
 * Calls `changed` after the document's address has changed. `currententrychange` is the first event that
 * sees the new address, in Chromium and Firefox alike (`navigate` comes before and also for cancelled ones);
 * patching `history` does nothing from an isolated world. Both measured 2026-11.
 */
export const watchNavigation = (window: Window, changed: () => void, signal: AbortSignal): void => {
  if (signal.aborted) return;
  const { navigation } = window as Window & { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', changed, { signal });
    return;
  }
  let last = window.location.href;
  const timer = window.setInterval(() => {
    if (window.location.href === last) return;
    last = window.location.href;
    changed();
  }, POLL);
  signal.addEventListener('abort', () => window.clearInterval(timer));
};
