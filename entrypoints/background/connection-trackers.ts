import { type TrackerOptions, trackerById } from '#integrations/registry.ts';
import type { Secret } from '#integrations/secret.ts';
import type { Tracker } from '#integrations/tracker.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { Connection } from '#utils/storage/connection.ts';
import type { Secrets } from '#utils/storage/secrets.ts';
import { pack, unpack } from './packed-secret.ts';
import { BackgroundProblem, problem } from './problems.ts';

interface Options {
  secrets: Secrets;
  now: () => number;
  environment: TrackerOptions;
}

interface Place {
  site: string;
  base: string;
}

/** The trackers' clients, one a connection, and the secrets that they sign in with. */
export const createTrackers = ({ secrets, now, environment }: Options) => {
  const made = new Map<string, Tracker>();

  /** A secret that renewed itself stays for as long as the first one was to stay. */
  const renew = (id: string) => async (renewed: Secret) => {
    const stay = unpack(await secrets.get(id))?.stay ?? false;
    await secrets.put(id, pack(renewed, stay), stay);
  };

  const make = (tracker: TrackerId, place: Place, secret: Secret, id?: string): Tracker => {
    const entry = trackerById(tracker);
    if (!entry) throw new BackgroundProblem(problem('not-found', now(), new URL(place.base).host));
    return entry.createTracker(place, secret, { ...environment, ...(id && { saveSecret: renew(id) }) });
  };

  const secretOf = async ({ id, auth, base }: Connection): Promise<Secret> => {
    if (auth === 'session') return { kind: 'session' };
    const kept = unpack(await secrets.get(id));
    if (kept) return kept.secret;
    throw new BackgroundProblem(problem('signed-out', now(), new URL(base).host));
  };

  return {
    /** One of no connection yet, to find out whether there can be one. */
    trial: (tracker: TrackerId, place: Place, secret: Secret): Tracker => make(tracker, place, secret),

    /** A connection's own; rejects with `signed-out` where its secret is gone. */
    async of(connection: Connection): Promise<Tracker> {
      const known = made.get(connection.id);
      if (known) return known;
      const { id, tracker, site, base } = connection;
      const one = make(tracker, { site, base }, await secretOf(connection), id);
      made.set(id, one);
      return one;
    },

    /** The same where it has been made already. */
    known: (id: string): Tracker | null => made.get(id) ?? null,

    /** The connection signs in with this from now on; with `stay` beyond the end of the browser. */
    async signInWith(id: string, secret: Secret, stay: boolean): Promise<void> {
      if (secret.kind !== 'session') await secrets.put(id, pack(secret, stay), stay);
      made.delete(id);
    },

    async forget(id: string): Promise<void> {
      await secrets.forget(id);
      made.delete(id);
    },
  };
};
