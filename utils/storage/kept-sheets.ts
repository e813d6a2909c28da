import type { DBSchema } from 'idb';
import { databaseOf } from './database.ts';

/**
 * The texts of the style sheets that stand in open tabs. An update leaves them there, and only who knows the
 * text can take one out; `storage.session` is emptied by it (both seen in Chromium 156).
 */
export interface KeptSheets {
  /**
   * One sheet was put into a document, null for none, and others taken out; another document's went with it. Where
   * the browser names none (Safari), the latest of the tab's are kept: to take out one that has gone does nothing.
   */
  note(tab: number, document: string | null, added: string | null, dropped: readonly string[]): Promise<void>;
  forget(tab: number): Promise<void>;
  /** All of them, and forgets them. */
  take(): Promise<{ tab: number; sheets: string[] }[]>;
}

interface Schema extends DBSchema {
  tabs: { key: number; value: { document: string | null; sheets: string[] } };
}

/** Texts kept of a tab, more than a page ever holds. */
const MOST = 50;

/** Methods reject with a `StorageError`. */
export const openKeptSheets = (): KeptSheets => {
  const { use } = databaseOf<Schema>('throughline-sheets', {
    version: 1,
    upgrade: (database) => void database.createObjectStore('tabs'),
    disposable: true,
  });
  return {
    note: (tab, document, added, dropped) =>
      use(async (database) => {
        const { store, done } = database.transaction('tabs', 'readwrite');
        const before = await store.get(tab);
        const left = before?.document === document ? before.sheets : [];
        const sheets = [...left.filter((one) => !dropped.includes(one)), ...(added === null ? [] : [added])];
        await store.put({ document, sheets: sheets.slice(-MOST) }, tab);
        await done;
      }),
    forget: (tab) => use((database) => database.delete('tabs', tab)),
    take: () =>
      use(async (database) => {
        const { store, done } = database.transaction('tabs', 'readwrite');
        const [tabs, standing] = await Promise.all([store.getAllKeys(), store.getAll()]);
        await store.clear();
        await done;
        return tabs.map((tab, n) => ({ tab, sheets: standing[n]?.sheets ?? [] }));
      }),
  };
};
