/** Whatever the product keeps or gives away, and whether anybody's name stands in it. */
import type { Page } from 'playwright-core';
import { accountIdOf, emailOf } from '#tests/trackers/jira/rest/parts.ts';
import type { World } from '../world.ts';

declare const chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<object> }> };

/** A text that the product wrote, by where it was found. */
export type Traces = Record<string, string>;

/** All that is stored: settings and documents by key, and each store of each database. */
export const storedTraces = (page: Page): Promise<Traces> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: Record<string, string> = {};
    for (const area of ['local', 'session'] as const) {
      const items = await chrome.storage[area].get(null);
      for (const [key, value] of Object.entries(items)) found[`${area}: ${key}`] = JSON.stringify(value);
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settled(rows.getAllKeys()), settled(rows.getAll())]);
        found[`${name}: ${store}`] = JSON.stringify([keys, values]);
      }
      database.close();
    }
    return found;
  });

/** Each simulated person as a tracker could name them: in full, by e-mail, by account. */
export const namesOf = ({ quarter }: World): string[] =>
  quarter.people.flatMap((name) => [name, emailOf(name), accountIdOf(name)]);

/** `where: who` for every name that stands somewhere, whatever its case. */
export const found = (traces: Traces, names: readonly string[]): string[] =>
  Object.entries(traces).flatMap(([where, text]) => {
    const said = text.toLowerCase();
    return names.filter((name) => said.includes(name.toLowerCase())).map((name) => `${where}: ${name}`);
  });
