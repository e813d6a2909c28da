import { browser } from 'wxt/browser';
import { toPlainJson } from './to-plain-json.ts';

/** `storage.local` or `storage.session`, with the gate before each write. Methods reject as the browser does. */
export interface Area {
  get(key: string): Promise<unknown>;
  all(): Promise<Map<string, unknown>>;
  /** All of it in one write, or none. Throws `NotPlainJsonError` before anything is written. */
  set(items: ReadonlyMap<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const areaOf = (name: 'local' | 'session'): Area => ({
  get: async (key) => (await browser.storage[name].get(key))[key],
  all: async () => new Map(Object.entries(await browser.storage[name].get(null))),
  async set(items) {
    const plain = [...items].map(([key, value]) => [key, toPlainJson(value, key)] as const);
    await browser.storage[name].set(Object.fromEntries(plain));
  },
  async remove(keys) {
    if (keys.length > 0) await browser.storage[name].remove([...keys]);
  },
});

export const localArea = areaOf('local');
export const sessionArea = areaOf('session');
