import { beginningOf } from '#integrations/overlay/marks/bearers.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { type RuleId, RuleId as RuleIdSchema } from '#utils/okr/model/ids.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Problem } from '#utils/problem.ts';
import type { CachedPage, FactsCache } from '#utils/storage/facts-cache.ts';
import { ioProblem } from '#utils/storage/storage-problem.ts';
import { createChangeLog } from './change-log.ts';

interface Options {
  cache: FactsCache;
  now: () => number;
  /** Tickets known as not done are done now. */
  finished?(uids: readonly string[]): void;
  /** Numbers may be different now; not called for a page that brought nothing new. */
  changed(): void;
}

/** The mark that a read of a whole site leaves (`refresh-changes.ts`). */
export const LINKS_READ = 'done:links';

/** A page of a read, on its way into the cache. */
export type ReadPage = Omit<CachedPage, 'facts' | 'missing'> & Partial<Pick<CachedPage, 'facts' | 'missing'>>;

/**
 * What is known of tickets: the cache's content in memory, so that a question is answered at once. The
 * cache may fail or be lost; then memory alone serves until the browser stops the worker.
 */
export const createFacts = ({ cache, now, finished, changed }: Options) => {
  const known = new Map<string, IssueFacts>();
  const readAt = new Map<string, string>();
  const missing = new Set<string>();
  const keys = new Map<string, string>();
  const beginnings = new Map<string, Set<string>>();
  const marks = new Map<string, { cursor: string | null; at: string }>();
  let matches = new Map<RuleId, string[]>();
  let trouble: Problem | null = null;
  const log = createChangeLog();

  const guard = async <T>(task: Promise<T>, otherwise: T): Promise<T> => {
    try {
      const result = await task;
      return result;
    } catch (error) {
      trouble = ioProblem(error, now());
      return otherwise;
    }
  };

  const take = (facts: IssueFacts, at: string): boolean => {
    const uid = issueUid(facts.ref);
    const before = known.get(uid);
    known.set(uid, facts);
    readAt.set(uid, at);
    note(facts.ref, uid);
    const wasMissing = missing.delete(uid);
    return wasMissing || !before || JSON.stringify(before) !== JSON.stringify(facts);
  };

  const note = ({ site, key }: IssueRef, uid: string): void => {
    keys.set(keyOf(site, key), uid);
    beginnings.set(site, (beginnings.get(site) ?? new Set()).add(beginningOf(key)));
  };

  const lose = (ref: IssueRef): boolean => {
    const uid = issueUid(ref);
    known.delete(uid);
    if (missing.has(uid)) return false;
    missing.add(uid);
    return true;
  };

  const forget = (site: string) => {
    log.all();
    beginnings.delete(site);
    for (const [uid, { ref }] of known) if (ref.site === site) known.delete(uid);
    for (const uid of missing) if (uid.split('|')[1] === site) missing.delete(uid);
    for (const [key, uid] of keys) if (uid.split('|')[1] === site) keys.delete(key);
    for (const name of marks.keys()) if (name.startsWith(`${site}\n`)) marks.delete(name);
  };

  return {
    /** Reads what the cache holds of these sites, and when each rule was last asked. */
    async open(sites: readonly string[], rules: readonly { site: string; id: RuleId }[]): Promise<void> {
      for (const site of new Set(sites)) {
        for (const { facts, at } of await guard(cache.allFacts(site), [])) take(facts, at);
        for (const uid of await guard(cache.missing(site), new Set<string>())) {
          missing.add(uid);
          known.delete(uid);
        }
      }
      matches = await guard(cache.matches(), matches);
      log.all();
      const asked = rules.map(({ site, id }) => ({ site, job: askedJob(id) }));
      for (const { site, job } of [...asked, ...sites.map((site) => ({ site, job: LINKS_READ }))]) {
        const mark = await guard(cache.cursor(site, job), null);
        if (mark) marks.set(`${site}\n${job}`, mark);
      }
    },

    get: (uid: string): IssueFacts | null => known.get(uid) ?? null,
    all: (): ReadonlyMap<string, IssueFacts> => known,
    /** When the ticket was last read, ISO. */
    readAt: (uid: string): string | null => (known.has(uid) ? (readAt.get(uid) ?? null) : null),
    /** Another number after anything was read, also when it said nothing new. */
    version: log.version,
    /** See `ChangeLog.since`. */
    changedSince: log.since,
    missing: (): ReadonlySet<string> => missing,
    matches: (): ReadonlyMap<RuleId, string[]> => matches,
    problem: (): Problem | null => trouble,
    /** When the rule was last asked to the end; null if never. */
    ruleReadAt: (site: string, rule: RuleId): string | null =>
      marks.get(`${site}\n${askedJob(rule)}`)?.at ?? null,

    /** When the site's linked tickets were last read, as a whole or for all their changes; null if never. */
    linksReadAt: (site: string): string | null => marks.get(`${site}\n${LINKS_READ}`)?.at ?? null,

    /** By the key a page shows, today's first, then a former one. */
    uidOfKey: async (site: string, key: string): Promise<string | null> =>
      keys.get(keyOf(site, key)) ?? (await guard(cache.uidOfKey(site, key), null)),

    /** The same for many at once: today's keys, of tickets that were read. */
    uidOfKnownKey: (site: string, key: string): string | null => keys.get(keyOf(site, key)) ?? null,

    /** What the keys of a site's tickets begin with, former ones too. */
    beginnings: (site: string): ReadonlySet<string> => beginnings.get(site) ?? new Set(),

    async put(page: ReadPage): Promise<void> {
      const { facts = [], missing: gone = [] } = page;
      await guard(cache.putPage({ ...page, facts, missing: gone }), undefined);
      marks.set(`${page.site}\n${page.job}`, { cursor: page.cursor, at: page.at });
      const isTicketsOnly = gone.length === 0 && facts.every(({ ref }) => !missing.has(issueUid(ref)));
      if (isTicketsOnly && !isAskedJob(page.job)) log.tickets(facts.map(({ ref }) => issueUid(ref)));
      else log.all();
      const done = facts.filter((one) => isFinishing(known.get(issueUid(one.ref)), one));
      const news = [...facts.map((one) => take(one, page.at)), ...gone.map(lose)];
      if (done.length > 0) finished?.(done.map(({ ref }) => issueUid(ref)));
      if (news.some(Boolean)) changed();
    },

    /** Where a read stands; what this worker did not do itself, the cache remembers. */
    async cursor(site: string, job: string): Promise<{ cursor: string | null; at: string } | null> {
      return marks.get(`${site}\n${job}`) ?? (await guard(cache.cursor(site, job), null));
    },

    async putMatches(site: string, rule: string, uids: readonly string[]): Promise<void> {
      const id = RuleIdSchema.parse(rule);
      const same = JSON.stringify(matches.get(id) ?? []) === JSON.stringify(uids);
      if (same && matches.has(id)) return;
      log.all();
      matches = new Map(matches).set(id, [...uids]);
      await guard(cache.putMatches(site, id, uids), undefined);
      if (!same) changed();
    },

    /** True when they were another account's and are gone now. */
    async claim(site: string, account: string): Promise<boolean> {
      const cleared = await guard(cache.claim(site, account), false);
      if (!cleared) return false;
      forget(site);
      matches = await guard(cache.matches(), matches);
      changed();
      return true;
    },

    async clear(site: string): Promise<void> {
      await guard(cache.clear(site), undefined);
      forget(site);
      matches = await guard(cache.matches(), matches);
      changed();
    },
  };
};
export type Facts = ReturnType<typeof createFacts>;

const isFinishing = (before: IssueFacts | undefined, after: IssueFacts): boolean =>
  before !== undefined && before.category !== 'done' && after.category === 'done';

/** The mark that a rule's complete read leaves (`refresh-source.ts`). */
const askedJob = (rule: string): string => `done:rule:${rule}`;
const isAskedJob = (job: string): boolean => job === LINKS_READ || job.startsWith(askedJob(''));

const keyOf = (site: string, key: string): string => `${site}\n${key}`;
