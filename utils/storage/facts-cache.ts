import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { RuleId } from '#utils/okr/model/ids.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import { hash32 } from '#utils/sync/hash.ts';
import { databaseOf } from './database.ts';
import { type CachedFacts, createStores, type FactsSchema, ofSite, RANGED } from './facts-schema.ts';

export interface CachedPage {
  /** The account that is signed in and the site: facts belong to the account that saw them. */
  account: string;
  site: string;
  facts: readonly IssueFacts[];
  missing: readonly IssueRef[];
  /** Name of the read, e.g. `links` or `rule:…`, and where it goes on; null cursor: it is finished. */
  job: string;
  cursor: string | null;
  /** ISO, when the page was read. */
  at: string;
}

/** Everything here can be fetched again; dropping it loses nothing. Methods reject with a `StorageError`. */
export interface FactsCache {
  /** Facts, missing, keys and cursor in one transaction. Clears the site first when another account is seen. */
  putPage(page: CachedPage): Promise<void>;
  allFacts(site: string): Promise<CachedFacts[]>;
  /** By the key a page shows, today's or a former one. */
  uidOfKey(site: string, key: string): Promise<string | null>;
  /** Uids asked for and not seen: deleted or hidden. */
  missing(site: string): Promise<Set<string>>;
  putMatches(site: string, rule: RuleId, uids: readonly string[]): Promise<void>;
  matches(): Promise<Map<RuleId, string[]>>;
  cursor(site: string, job: string): Promise<{ cursor: string | null; at: string } | null>;
  clear(site: string): Promise<void>;
  /** After sign-in: clears the site when its facts were another account's; true if it did. */
  claim(site: string, account: string): Promise<boolean>;
  close(): void;
}

/** So that 10,000 tickets of a site make chunks of about a hundred. */
const CHUNKS = 128;

const ALL = [...RANGED, 'accounts'] as const;
type Writing = IDBPTransaction<FactsSchema, typeof ALL, 'readwrite'>;
type Connected = IDBPDatabase<FactsSchema>;

/** A ticket's chunk is always the same, so a later read overwrites it in place. */
const chunkOf = (uid: string): number => hash32(uid) % CHUNKS;

/** The cache of this browser; opened with its first use, and begun anew where it cannot be. */
export const openFactsCache = (): FactsCache => {
  const { use, close } = databaseOf<FactsSchema>('throughline-cache', {
    // 2: sites that are named by their address have one name, whatever its scheme.
    version: 2,
    upgrade: createStores,
    disposable: true,
  });
  return {
    putPage: (page) => use((database) => written(database, (writing) => putPage(writing, page))),
    allFacts: (site) =>
      use(async (database) =>
        (await database.getAll('chunks', ofSite(site))).flatMap((chunk) => [...chunk.values()]),
      ),
    uidOfKey: (site, key) => use(async (database) => (await database.get('keys', [site, key])) ?? null),
    missing: (site) => use(async (database) => new Set(await database.getAll('missing', ofSite(site)))),
    putMatches: (site, rule, uids) =>
      use(async (database) => void (await database.put('matches', [...uids], [site, rule]))),
    matches: () => use(matches),
    cursor: (site, job) => use(async (database) => (await database.get('cursors', [site, job])) ?? null),
    clear: (site) => use((database) => written(database, (writing) => clearSite(writing, site))),
    claim: (site, account) =>
      use((database) => written(database, (writing) => claim(writing, site, account))),
    close,
  };
};

/** All of the work or none of it; settled only when it is written. */
const written = async <T>(database: Connected, work: (writing: Writing) => Promise<T>): Promise<T> => {
  const writing = database.transaction(ALL, 'readwrite');
  const settled = Promise.all([work(writing), writing.done]);
  try {
    const [result] = await settled;
    return result;
  } catch (error) {
    abort(writing);
    throw error;
  }
};

const abort = (writing: Writing): void => {
  try {
    writing.abort();
  } catch {
    // The browser aborted it already.
  }
};

const clearSite = async (writing: Writing, site: string): Promise<void> => {
  await Promise.all([
    ...RANGED.map((name) => writing.objectStore(name).delete(ofSite(site))),
    writing.objectStore('accounts').delete(site),
  ]);
};

const claim = async (writing: Writing, site: string, account: string): Promise<boolean> => {
  const known = await writing.objectStore('accounts').get(site);
  const others = known !== undefined && known !== account;
  if (others) await clearSite(writing, site);
  if (known !== account) await writing.objectStore('accounts').put(account, site);
  return others;
};

/** Rows and cursor in one transaction: whatever kills the worker, the read goes on where the rows end. */
const putPage = async (writing: Writing, page: CachedPage): Promise<void> => {
  const { site, at } = page;
  await claim(writing, site, page.account);
  await putRows(writing, page);
  const [keys, missing] = [writing.objectStore('keys'), writing.objectStore('missing')];
  await Promise.all([
    ...page.facts.flatMap(({ ref }) => [
      keys.put(issueUid(ref), [site, ref.key]),
      missing.delete([site, issueUid(ref)]),
    ]),
    ...page.missing.map((ref) => missing.put(issueUid(ref), [site, issueUid(ref)])),
    writing.objectStore('cursors').put({ cursor: page.cursor, at }, [site, page.job]),
  ]);
};

/** What is missing now is forgotten: it was deleted, or is no longer ours to see. */
const putRows = async (writing: Writing, { site, facts, missing, at }: CachedPage): Promise<void> => {
  const rows = new Map<string, CachedFacts | null>(missing.map((ref) => [issueUid(ref), null]));
  for (const one of facts) rows.set(issueUid(one.ref), { facts: one, at });
  const store = writing.objectStore('chunks');
  await Promise.all(
    [...byChunk(rows.keys())].map(async ([number, uids]) => {
      const chunk = (await store.get([site, number])) ?? new Map<string, CachedFacts>();
      for (const uid of uids) {
        const row = rows.get(uid);
        if (row) chunk.set(uid, row);
        else chunk.delete(uid);
      }
      await store.put(chunk, [site, number]);
    }),
  );
};

const matches = async (database: Connected): Promise<Map<RuleId, string[]>> => {
  const { store } = database.transaction('matches');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const all = new Map<RuleId, string[]>();
  keys.forEach(([, rule], i) => {
    const id = RuleId.parse(rule);
    all.set(id, [...(all.get(id) ?? []), ...(values[i] ?? [])]);
  });
  return all;
};

const byChunk = (uids: Iterable<string>): Map<number, string[]> => Map.groupBy(uids, chunkOf);
