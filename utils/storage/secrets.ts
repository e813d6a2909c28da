import type { DBSchema } from 'idb';
import { databaseOf } from './database.ts';

/** Keys and tokens, in an IndexedDB of their own; never exported, logged or given to a content script. */
export interface Secrets {
  /** `stay`: keep it when the browser closes. */
  put(connection: string, secret: string, stay: boolean): Promise<void>;
  get(connection: string): Promise<string | null>;
  forget(connection: string): Promise<void>;
  /** At browser start: erases what was not asked to stay; the connections signed out by it. */
  eraseTransient(): Promise<string[]>;
  close(): void;
}

interface Schema extends DBSchema {
  secrets: { key: string; value: { secret: string; stay: boolean } };
}

/** Methods reject with a `StorageError`, whose sentence never holds the secret. */
export const openSecrets = (): Secrets => {
  const { use, close } = databaseOf<Schema>('throughline-secrets', {
    version: 1,
    upgrade: (database) => void database.createObjectStore('secrets'),
    disposable: false,
  });
  return {
    put: (connection, secret, stay) =>
      use(async (database) => void (await database.put('secrets', { secret, stay }, connection))),
    get: (connection) => use(async (database) => (await database.get('secrets', connection))?.secret ?? null),
    forget: (connection) => use((database) => database.delete('secrets', connection)),
    eraseTransient: () =>
      use(async (database) => {
        const erased: string[] = [];
        const transaction = database.transaction('secrets', 'readwrite');
        for await (const cursor of transaction.store) {
          if (cursor.value.stay) continue;
          erased.push(cursor.key);
          await cursor.delete();
        }
        await transaction.done;
        return erased;
      }),
    close,
  };
};
