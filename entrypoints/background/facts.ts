import type { IssueFacts } from '#utils/measure/facts.ts';
import { type RuleId, RuleId as RuleIdSchema } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Problem } from '#utils/problem.ts';
import type { CachedPage, FactsCache } from '#utils/storage/facts-cache.ts';
import { ioProblem } from '#utils/storage/storage-problem.ts';
import { createChangeLog } from './change-log.ts';
import { createKnownTickets } from './known-tickets.ts';

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
  const tickets = createKnownTickets();
  const marks = new Map<string, { cursor: string | null; at: string }>();
  let matches = new Map<RuleId, string[]>();
  let trouble: Problem | null = null;
  const log = createChangeLog();

  const guard = async <T>(task: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await task;
    } catch (error) {
      trouble = ioProblem(error, now());
      return otherwise;
    }
  };

  const forget = (site: string) => {
    log.all();
    tickets.forget(site);
    for (const name of marks.keys()) if (name.startsWith(`${site}\n`)) marks.delete(name);
  };

  return {
    /** Reads what the cache holds of these sites, and when each rule was last asked. */
    async open(sites: readonly string[], rules: readonly { site: string; id: RuleId }[]): Promise<void> {
      for (const site of new Set(sites)) {
        for (const { facts, at } of await guard(cache.allFacts(site), [])) tickets.take(facts, at);
        for (const uid of await guard(cache.missing(site), new Set<string>())) tickets.lose(uid);
      }
      matches = await guard(cache.matches(), matches);
      log.all();
      const asked = rules.map(({ site, id }) => ({ site, job: askedJob(id) }));
      for (const { site, job } of [...asked, ...sites.map((site) => ({ site, job: LINKS_READ }))]) {
        const mark = await guard(cache.cursor(site, job), null);
        if (mark) marks.set(`${site}\n${job}`, mark);
      }
    },

    get: tickets.get,
    all: tickets.all,
    missing: tickets.missing,
    readAt: tickets.readAt,
    beginnings: tickets.beginnings,
    /** Today's keys, of tickets that were read. */
    uidOfKnownKey: tickets.uidOfKey,
    /** Another number after anything was read, also when it said nothing new. */
    version: log.version,
    /** See `ChangeLog.since`. */
    changedSince: log.since,
    matches: (): ReadonlyMap<RuleId, string[]> => matches,
    problem: (): Problem | null => trouble,
    /** When the rule was last asked to the end; null if never. */
    ruleReadAt: (site: string, rule: RuleId): string | null =>
      marks.get(`${site}\n${askedJob(rule)}`)?.at ?? null,

    /** When the site's linked tickets were last read, as a whole or for all their changes; null if never. */
    linksReadAt: (site: string): string | null => marks.get(`${site}\n${LINKS_READ}`)?.at ?? null,

    /** By the key a page shows, today's first, then a former one. */
    uidOfKey: async (site: string, key: string): Promise<string | null> =>
      tickets.uidOfKey(site, key) ?? (await guard(cache.uidOfKey(site, key), null)),

    async put(page: ReadPage): Promise<void> {
      const { facts = [], missing: gone = [] } = page;
      await guard(cache.putPage({ ...page, facts, missing: gone }), undefined);
      marks.set(`${page.site}\n${page.job}`, { cursor: page.cursor, at: page.at });
      const isTicketsOnly =
        gone.length === 0 && facts.every(({ ref }) => !tickets.missing().has(issueUid(ref)));
      if (isTicketsOnly && !isAskedJob(page.job)) log.tickets(facts.map(({ ref }) => issueUid(ref)));
      else log.all();
      const done = facts.filter((one) => isFinishing(tickets.get(issueUid(one.ref)), one));
      const news = [
        ...facts.map((one) => tickets.take(one, page.at)),
        ...gone.map((ref) => tickets.lose(issueUid(ref))),
      ];
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

const isFinishing = (before: IssueFacts | null, after: IssueFacts): boolean =>
  before !== null && before.category !== 'done' && after.category === 'done';

/** The mark that a rule's complete read leaves (`refresh-source.ts`). */
const askedJob = (rule: string): string => `done:rule:${rule}`;
const isAskedJob = (job: string): boolean => job === LINKS_READ || job.startsWith(askedJob(''));
