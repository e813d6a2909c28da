/** When each screen shows what a person came for, over the workspace of the bench. */

export interface BenchScreen {
  name: string;
  hash: string;
  /** What stands there once it is ready, and how many of it. */
  ready: { selector: string; count: number };
}

export const SCREENS: readonly BenchScreen[] = [
  { name: 'objectives', hash: '#/objectives', ready: { selector: '[aria-controls^="edit-k-"]', count: 20 } },
  { name: 'week', hash: '#/week', ready: { selector: '#week-title', count: 1 } },
  { name: 'summary', hash: '#/week/summary', ready: { selector: '#week-title', count: 1 } },
  { name: 'alignment', hash: '#/alignment', ready: { selector: 'main section section h3', count: 40 } },
  { name: 'review', hash: '#/review', ready: { selector: '[aria-labelledby^="review-o-"]', count: 5 } },
  { name: 'history', hash: '#/history', ready: { selector: 'main table tbody tr', count: 1 } },
  { name: 'health', hash: '#/health', ready: { selector: 'main ul > li', count: 6 } },
];

/** What the page has noted about itself; all in milliseconds since its navigation began. */
export interface Noted {
  ready: number | null;
  longTasks: number[];
}

/** Runs in the page before anything else: notes the frame in which the screen is there, and every long task. */
export const note = ({ selector, count }: BenchScreen['ready']): void => {
  const noted: Noted = { ready: null, longTasks: [] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll(selector).length < count) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // After the frame was painted.
      channel.port1.onmessage = () => {
        noted.ready = performance.now();
      };
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
};
