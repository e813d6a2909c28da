import { deleteDB, openDB } from 'idb';
import { Sentinel } from './sentinel.ts';

const NAME = 'throughline-sentinel';
const STORE = 'sentinel';

/**
 * The sentinel's copy in IndexedDB. It only ever helps: a mirror that cannot be read or written is no reason
 * to stop, so both methods resolve, and a damaged mirror is begun anew.
 */
export const sentinelMirror = {
  async read(): Promise<Sentinel | null> {
    try {
      const database = await open();
      const parsed = Sentinel.safeParse(await database.get(STORE, 'documents'));
      database.close();
      return parsed.success ? parsed.data : null;
    } catch {
      await deleteDB(NAME).catch(() => undefined);
      return null;
    }
  },

  async write(sentinel: Sentinel): Promise<void> {
    try {
      const database = await open();
      // The browser must have it on disk: after a power cut this copy is the witness.
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(sentinel, 'documents'), transaction.done]);
      database.close();
    } catch (error) {
      console.warn('Throughline: the copy of the storage sentinel could not be written.', error);
    }
  },
};

const open = () => openDB(NAME, 1, { upgrade: (database) => void database.createObjectStore(STORE) });
