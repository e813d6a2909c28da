import { browser } from 'wxt/browser';

/** The dashboard in a tab of its own, at `#/…`. */
export const openDashboard = async (hash: string): Promise<void> => {
  const runtime = browser.runtime as unknown as { getURL(path: string): string };
  await browser.tabs.create({ url: `${runtime.getURL('/dashboard.html')}${hash}` });
};

/** A tracker's page in a tab: a host or an http(s) address; anything else opens nothing. */
export const openTracker = async (place: string): Promise<void> => {
  try {
    const url = new URL(place.includes('://') ? place : `https://${place}`);
    if (url.protocol === 'https:' || url.protocol === 'http:') await browser.tabs.create({ url: url.href });
  } catch {
    // No address: there is nowhere to go.
  }
};
