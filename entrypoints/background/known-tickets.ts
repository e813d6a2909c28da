import { beginningOf } from '#integrations/overlay/marks/bearers.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';

/** Tickets in memory: what was read of each and when, which were asked for and not seen, and what keys name them. */
export const createKnownTickets = () => {
  const known = new Map<string, IssueFacts>();
  const readAt = new Map<string, string>();
  const missing = new Set<string>();
  const keys = new Map<string, string>();
  const beginnings = new Map<string, Set<string>>();

  const note = ({ site, key }: IssueRef, uid: string): void => {
    keys.set(keyOf(site, key), uid);
    beginnings.set(site, (beginnings.get(site) ?? new Set()).add(beginningOf(key)));
  };

  return {
    get: (uid: string): IssueFacts | null => known.get(uid) ?? null,
    all: (): ReadonlyMap<string, IssueFacts> => known,
    missing: (): ReadonlySet<string> => missing,
    /** When the ticket was last read, ISO. */
    readAt: (uid: string): string | null => (known.has(uid) ? (readAt.get(uid) ?? null) : null),
    uidOfKey: (site: string, key: string): string | null => keys.get(keyOf(site, key)) ?? null,
    /** What the keys of a site's tickets begin with, former ones too. */
    beginnings: (site: string): ReadonlySet<string> => beginnings.get(site) ?? new Set(),

    /** `at` is ISO; false when it says nothing new. */
    take(facts: IssueFacts, at: string): boolean {
      const uid = issueUid(facts.ref);
      const before = known.get(uid);
      known.set(uid, facts);
      readAt.set(uid, at);
      note(facts.ref, uid);
      const wasMissing = missing.delete(uid);
      return wasMissing || !before || JSON.stringify(before) !== JSON.stringify(facts);
    },

    /** Asked for and not seen; false when that is nothing new. */
    lose(uid: string): boolean {
      known.delete(uid);
      if (missing.has(uid)) return false;
      missing.add(uid);
      return true;
    },

    forget(site: string): void {
      beginnings.delete(site);
      for (const [uid, { ref }] of known) if (ref.site === site) known.delete(uid);
      for (const uid of missing) if (uid.split('|')[1] === site) missing.delete(uid);
      for (const [key, uid] of keys) if (uid.split('|')[1] === site) keys.delete(key);
    },
  };
};

const keyOf = (site: string, key: string): string => `${site}\n${key}`;
