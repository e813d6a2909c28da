import type { IssueFacts } from '#utils/measure/facts.ts';
import type { RuleId } from '#utils/okr/model/ids.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';

export interface CachedPage {
  /** Connection account and site: facts belong to the account that saw them. */
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

export interface CachedFacts {
  facts: IssueFacts;
  /** When it was read, ISO. */
  at: string;
}

/** Everything here can be fetched again; dropping it loses nothing. Methods reject with a `StorageError`. */
export interface FactsCache {
  /** Facts, missing, former keys and cursor in one transaction. Clears the site first when another account is seen. */
  putPage(page: CachedPage): Promise<void>;
  allFacts(site: string): Promise<CachedFacts[]>;
  factsByUid(uids: readonly string[]): Promise<Map<string, CachedFacts>>;
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

export declare const openFactsCache: () => FactsCache;
