/** The tickets of a site that count with all that stands below them, and which of those have just come in. */
import type { FactsPage } from '#integrations/tracker.ts';
import type { Rule } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import type { SourceRead } from './refresh-steps.ts';

/** Tickets whose children serve the same key result, by `issueUid`: linked ones, and those of inherited rules. */
export const rootsOf = ({ plan, facts }: SourceRead): Set<string> => {
  const selected = plan.rootRules.flatMap((rule) => facts.matches().get(rule as Rule['id']) ?? []);
  return new Set([...plan.roots.map(issueUid), ...selected]);
};

/** The roots and all that stands below them, as far as it was read. */
export const treeOf = (read: SourceRead): Set<string> => {
  const children = new Map<string, string[]>();
  for (const [uid, { ref, parent }] of read.facts.all()) {
    if (!parent || ref.site !== read.connection.site) continue;
    const above = issueUid({ ...ref, id: parent.id });
    const siblings = children.get(above);
    if (siblings) siblings.push(uid);
    else children.set(above, [uid]);
  }
  const tree = rootsOf(read);
  // A set is walked on to what is added on the way.
  for (const uid of tree) for (const child of children.get(uid) ?? []) tree.add(child);
  return tree;
};

/** In the order of their ids, so that a read that is resumed asks the same. */
export const refsOf = ({ facts }: SourceRead, uids: Iterable<string>): IssueRef[] =>
  [...uids].sort().flatMap((uid) => facts.get(uid)?.ref ?? []);

export interface Newcomers {
  /** To be told of each page before it is stored. */
  arriving(page: FactsPage): Promise<void>;
  /** Those of the tree as it is now. */
  all(): IssueRef[];
}

const JOB = 'newcomers';
const Stored = z.array(z.string());

/**
 * Tickets that were not in the tree, or not read, before this job: nobody has asked for their children yet.
 * They are kept in the cache, so that a worker that dies forgets none.
 */
export const newcomersOf = async (read: SourceRead): Promise<Newcomers> => {
  const { facts, connection, startedAt } = read;
  const before = treeOf(read);
  const kept = await facts.cursor(connection.site, JOB);
  const uids = new Set(kept?.at === startedAt ? Stored.parse(JSON.parse(kept.cursor ?? '[]')) : []);
  return {
    async arriving(page) {
      const size = uids.size;
      for (const { ref } of page.facts) {
        const uid = issueUid(ref);
        if (!before.has(uid) || facts.get(uid) === null) uids.add(uid);
      }
      if (uids.size === size) return;
      const { site, accountId: account } = connection;
      await facts.put({ account, site, job: JOB, cursor: JSON.stringify([...uids]), at: startedAt });
    },
    all: () => {
      const tree = treeOf(read);
      return refsOf(
        read,
        [...uids].filter((uid) => tree.has(uid)),
      );
    },
  };
};
