import type { IssueFacts } from '#utils/measure/facts.ts';
import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { Problem } from '#utils/problem.ts';
import { sourceOf, wantOf } from '#utils/refresh/plan.ts';
import type { Connection } from '#utils/storage/connection.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import { BackgroundProblem, problem, problemOf } from './problems.ts';
import { uidInLinks } from './readings.ts';

interface Options {
  documents: Documents;
  connections: Connections;
  facts: Facts;
  now: () => number;
}

export interface Found {
  connection: Connection;
  /** `issueUid`; null: this key was never seen. */
  uid: string | null;
}

/** What the last look at a ticket in its tracker brought. */
export type Look = { kind: 'seen' } | { kind: 'absent' } | { kind: 'failed'; problem: Problem };

/** A page that is drawn again and again asks each time; its tracker is asked at most this often; milliseconds. */
const LOOK_EVERY = 5_000;

/** From a page's origin and key to the ticket, and a single cheap look at it in its tracker. */
export const createTickets = ({ documents, connections, facts, now }: Options) => {
  const looks = new Map<string, { at: number; look: Promise<Look>; last: Look | null }>();

  /** Null: nothing is connected there. Of several workspaces at one origin, the one that knows the key. */
  const find = async ({ origin, key }: TicketPlace): Promise<Found | null> => {
    const candidates = connections.forOrigin(origin);
    for (const connection of candidates) {
      const uid =
        (await facts.uidOfKey(connection.site, key)) ?? uidInLinks(documents.all(), connection.site, key);
      if (uid !== null) return { connection, uid };
    }
    const [first] = candidates;
    return first ? { connection: first, uid: null } : null;
  };

  const put = (connection: Connection, read: readonly IssueFacts[], missing: readonly IssueRef[]) =>
    facts.put({
      account: connection.accountId,
      site: connection.site,
      facts: read,
      missing,
      job: 'look',
      cursor: null,
      at: new Date(now()).toISOString(),
    });

  /** A ticket that we know and that is absent under its key is asked for by its id: it may have moved. */
  const ask = async (connection: Connection, key: string): Promise<Look> => {
    const signal = AbortSignal.timeout(30_000);
    const tracker = await connections.tracker(connection);
    const want = wantOf(documents.all(), sourceOf(connection));
    const seen = await tracker.issue(key, want, signal);
    if (seen) {
      await put(connection, [seen], []);
      return { kind: 'seen' };
    }
    const uid = await facts.uidOfKey(connection.site, key);
    const ref = uid === null ? null : (facts.get(uid)?.ref ?? null);
    if (!ref) return { kind: 'absent' };
    for await (const page of tracker.issues([ref], want, { signal }))
      await put(connection, page.facts, page.missing);
    return { kind: 'absent' };
  };

  const look = (connection: Connection, key: string): Promise<Look> =>
    ask(connection, key).then(
      async (result) => {
        await connections.report(connection.id, null);
        return result;
      },
      async (error: unknown) => {
        const what = problemOf(error, now());
        await connections.report(connection.id, what);
        return { kind: 'failed', problem: what };
      },
    );

  const nameOf = (connection: Connection, key: string): string => `${connection.id} ${key}`;

  return {
    find,

    /** The last look's result, if there was one lately. */
    lastLook: (connection: Connection, key: string): Look | null =>
      looks.get(nameOf(connection, key))?.last ?? null,

    /**
     * Milliseconds until another look makes sense, 0 for now. A page that asks because of a look's news has it
     * looked at once more; that one finds nothing new, and there it ends.
     */
    nextLook(connection: Connection, key: string): number {
      const before = looks.get(nameOf(connection, key));
      return before ? Math.max(0, LOOK_EVERY - (now() - before.at)) : 0;
    },

    /** Looks at the ticket in its tracker, unless that was done just now. */
    look(connection: Connection, key: string): Promise<Look> {
      const name = nameOf(connection, key);
      const before = looks.get(name);
      if (before && now() - before.at < LOOK_EVERY) return before.look;
      const entry = { at: now(), look: look(connection, key), last: before?.last ?? null };
      looks.set(name, entry);
      return entry.look.then((result) => {
        entry.last = result;
        return result;
      });
    },

    /** The immutable reference behind a place, asked for if it was never seen; throws when there is none. */
    async refOf(place: TicketPlace): Promise<IssueRef> {
      const found = await find(place);
      const host = new URL(place.origin).host;
      if (!found) throw new BackgroundProblem(problem('signed-out', now(), host));
      const known = found.uid === null ? null : facts.get(found.uid);
      if (known) return known.ref;
      const result = await this.look(found.connection, place.key);
      if (result.kind === 'failed') throw new BackgroundProblem(result.problem);
      const uid = await facts.uidOfKey(found.connection.site, place.key);
      const ref = uid === null ? null : facts.get(uid)?.ref;
      if (!ref) throw new BackgroundProblem(problem('not-found', now(), host));
      return ref;
    },
  };
};
export type Tickets = ReturnType<typeof createTickets>;
