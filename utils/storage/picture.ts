/** What the dashboard was told last, for the next one to begin with while the background wakes. */
import { browser } from 'wxt/browser';

const NAME = 'picture';

const text = async (): Promise<unknown> => (await browser.storage.session.get(NAME))[NAME];

/**
 * In `storage.session`, which is gone with the browser and which trusted contexts alone can read; as text, which
 * passes faster than the thousands of small values in it. Whatever cannot be kept or read is simply not there.
 */
export const pictureItem = {
  read: async (): Promise<unknown> => (await pictureItem.fetch())(),

  /** Fetches the text alone: the function takes it apart, which is work for whoever does need it. */
  async fetch(): Promise<() => unknown> {
    const kept = await text().catch(() => null);
    return () => {
      try {
        return typeof kept === 'string' ? JSON.parse(kept) : null;
      } catch {
        return null;
      }
    };
  },

  /** One too large for the browser is not kept, and the one before it neither. */
  async keep(picture: object): Promise<void> {
    try {
      await browser.storage.session.set({ [NAME]: JSON.stringify(picture) });
    } catch {
      await pictureItem.forget();
    }
  },

  forget: (): Promise<void> => browser.storage.session.remove(NAME),
};
