import type { Page } from 'playwright-core';

/** How far what was to be seen has moved since the page came, by the browser's own count. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const entries: { value: number }[] = [];
        new PerformanceObserver((list) => {
          entries.push(...(list.getEntries() as unknown as { value: number }[]));
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => done(entries.reduce((sum, { value }) => sum + value, 0))),
        );
      }),
  );
