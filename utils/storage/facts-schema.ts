import type { DBSchema, IDBPDatabase } from 'idb';
import type { IssueFacts } from '#utils/measure/facts.ts';

export interface CachedFacts {
  facts: IssueFacts;
  /** When it was read, ISO. */
  at: string;
}

/** Compound keys begin with the site, so that a site is one range. */
export interface FactsSchema extends DBSchema {
  /** Rows by uid; a hundred in one record are written forty times faster than a hundred records. */
  chunks: { key: [site: string, chunk: number]; value: Map<string, CachedFacts> };
  /** Keys that pages show, today's and former ones. */
  keys: { key: [site: string, key: string]; value: string };
  missing: { key: [site: string, uid: string]; value: string };
  matches: { key: [site: string, rule: string]; value: string[] };
  cursors: { key: [site: string, job: string]; value: { cursor: string | null; at: string } };
  /** Whose account saw a site's facts. */
  accounts: { key: string; value: string };
}

export const RANGED = ['chunks', 'keys', 'missing', 'matches', 'cursors'] as const;

/** Of an older version nothing is kept: all of it can be fetched again. */
export const createStores = (database: IDBPDatabase<FactsSchema>): void => {
  for (const name of database.objectStoreNames) database.deleteObjectStore(name);
  for (const name of RANGED) database.createObjectStore(name);
  database.createObjectStore('accounts');
};

/** Every key of a site: arrays sort after numbers and strings. */
export const ofSite = (site: string): IDBKeyRange => IDBKeyRange.bound([site], [site, []]);
