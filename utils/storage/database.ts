import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { ioProblem, StorageError } from './storage-problem.ts';

/** An IndexedDB that is opened on first use, again after the browser closed it, and whose errors are ours. */
export interface Database<S extends DBSchema> {
  use<T>(work: (database: IDBPDatabase<S>) => Promise<T>): Promise<T>;
  close(): void;
}

interface Options<S extends DBSchema> {
  version: number;
  upgrade(database: IDBPDatabase<S>): void;
  /** For a cache: a database of a newer version, or one that cannot be opened, is dropped and begun anew. */
  disposable: boolean;
}

const isOpen = async (opened: Promise<unknown> | null): Promise<boolean> => {
  try {
    return (await opened) !== null;
  } catch {
    return false;
  }
};

/** The database of that name; work in it rejects with a `StorageError`. */
export const databaseOf = <S extends DBSchema>(name: string, options: Options<S>): Database<S> => {
  let opened: Promise<IDBPDatabase<S>> | null = null;

  const openOnce = (): Promise<IDBPDatabase<S>> =>
    openDB<S>(name, options.version, {
      upgrade: (database) => options.upgrade(database),
      // Another context wants to delete or upgrade it: give way, and open again on next use.
      blocking: () => close(),
      terminated: () => {
        opened = null;
      },
    });

  const open = async (): Promise<IDBPDatabase<S>> => {
    try {
      return await openOnce();
    } catch (error) {
      if (!options.disposable) throw error;
      await deleteDB(name);
      return await openOnce();
    }
  };

  const close = (): void => {
    void opened?.then(
      (database) => database.close(),
      () => undefined,
    );
    opened = null;
  };

  const use = async <T>(work: (database: IDBPDatabase<S>) => Promise<T>): Promise<T> => {
    try {
      opened ??= open();
      return await work(await opened);
    } catch (error) {
      if (!(await isOpen(opened))) opened = null;
      throw new StorageError(ioProblem(error, Date.now(), name), error);
    }
  };
  return { use, close };
};
