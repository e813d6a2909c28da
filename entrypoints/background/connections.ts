import { nanoid } from 'nanoid';
import { isProblem, TrackerError } from '#integrations/http/errors.ts';
import type { TrackerOptions } from '#integrations/registry.ts';
import type { Secret } from '#integrations/secret.ts';
import type { Account, Tracker } from '#integrations/tracker.ts';
import type { ConnectRequest } from '#utils/messaging/protocol.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { serial } from '#utils/serial.ts';
import type { Connection } from '#utils/storage/connection.ts';
import type { Secrets } from '#utils/storage/secrets.ts';
import { connectionsItem } from '#utils/storage/settings.ts';
import { createConnectionProblems } from './connection-problems.ts';
import { placeOf, secretFrom } from './connection-request.ts';
import { createTrackers } from './connection-trackers.ts';
import { view } from './connection-view.ts';
import { problemOf } from './problems.ts';

interface Options {
  secrets: Secrets;
  now: () => number;
  /** Clock, network and access for the trackers; tests bring their own. */
  environment: TrackerOptions;
  signInToLinear(): Promise<Secret>;
  /** The facts of a site belong to this account from now on. */
  claim(connection: Connection): Promise<void>;
  /** The connection is gone, and its facts with it. */
  dropped(connection: Connection): Promise<void>;
  /** The list as it is from now on. */
  listed(connections: readonly Connection[]): Promise<void>;
  changed(): void;
}

/** Without the moment of the last check, which changes all the time. */
const lasting = ({ checkedAt: _, ...rest }: Connection) => rest;

/** The sites we may read, their secrets and how each of them is doing. */
export const createConnections = (options: Options) => {
  const { now, changed } = options;
  const inTurn = serial();
  const trackers = createTrackers(options);
  let list: Connection[] = [];
  const find = (id: string): Connection | null => list.find((connection) => connection.id === id) ?? null;
  const problems = createConnectionProblems({ find, changed });
  const { report } = problems;

  const keep = async (next: Connection[]) => {
    const news = JSON.stringify(list.map(lasting)) !== JSON.stringify(next.map(lasting));
    list = next;
    await connectionsItem.write(next);
    if (news) await options.listed(next);
    if (news) changed();
  };

  const accept = async (connection: Connection, secret: Secret, stay: boolean): Promise<Connection> => {
    await trackers.signInWith(connection.id, secret, stay);
    await options.claim(connection);
    await keep([...list.filter((other) => other.id !== connection.id), connection]);
    await report(connection.id, null);
    return connection;
  };

  return {
    async open(): Promise<void> {
      const stored = (await connectionsItem.read()).value;
      list = stored.filter((one) => one === stored.findLast((other) => isSameSite(one, other)));
      for (const { id } of stored) if (!list.some((one) => one.id === id)) await trackers.forget(id);
      await options.listed(list);
      await problems.open();
      for (const connection of list) {
        await trackers
          .of(connection)
          .catch((error: unknown) => report(connection.id, problemOf(error, now())));
      }
    },

    all: (): readonly Connection[] => list,
    find,
    at: (place: { tracker: string; site: string }): Connection | null =>
      list.find((one) => isSameSite(one, place)) ?? null,
    /** Several workspaces of Linear share one origin. */
    forOrigin: (origin: string): Connection[] =>
      list.filter((connection) => new URL(connection.base).origin === origin),
    /** The address that shows these issues in their tracker; null when they live in several. */
    listUrl(refs: readonly IssueRef[]): string | null {
      const owners = new Set(refs.map((ref) => list.find((one) => one.site === ref.site)?.id));
      const [only] = owners;
      return owners.size === 1 && only ? (trackers.known(only)?.listUrl([...refs]) ?? null) : null;
    },
    problemOf: problems.of,
    tracker: trackers.of,
    report,

    views: (): ConnectionView[] => list.map((connection) => view(connection, problems.of(connection.id))),

    /** Asks the tracker who we are; a connection exists from the moment it answered with somebody. */
    connect: (request: ConnectRequest, signal: AbortSignal): Promise<ConnectionView> =>
      inTurn(async () => {
        const { tracker, base } = await placeOf(request, options, signal);
        const secret = await secretFrom(request, options.signInToLinear);
        const asking = trackers.trial(tracker, { site: '', base }, secret);
        const account = await asking.verify(signal);
        const known = list.find((other) => isSameSite(other, { tracker, site: account.site }));
        const named = trackers.trial(tracker, { site: account.site, base }, secret);
        const connection: Connection = {
          id: known?.id ?? nanoid(12),
          tracker,
          auth: request.auth,
          base,
          ...described(account),
          // What a person chose stays when they sign in again.
          estimate: known?.estimate ?? (await estimateField(named, signal)),
          estimateChosen: known?.estimateChosen ?? false,
          checkedAt: new Date(now()).toISOString(),
        };
        await accept(connection, secret, 'stay' in request && request.stay);
        return view(connection, null);
      }),

    /** Before a long read: still signed in, and as the same account? Another one's facts are not ours. */
    async check(connection: Connection, signal: AbortSignal): Promise<Connection> {
      const account = await (await trackers.of(connection)).verify(signal);
      const checked: Connection = {
        ...connection,
        account: account.displayName,
        accountId: account.accountId,
        checkedAt: new Date(now()).toISOString(),
      };
      if (checked.accountId !== connection.accountId) await options.claim(checked);
      await keep(list.map((other) => (other.id === checked.id ? checked : other)));
      return checked;
    },

    chooseEstimate: (id: string, estimate: string): Promise<void> =>
      inTurn(() =>
        keep(list.map((other) => (other.id === id ? { ...other, estimate, estimateChosen: true } : other))),
      ),

    disconnect: (id: string): Promise<void> =>
      inTurn(async () => {
        const connection = find(id);
        if (!connection) return;
        await trackers.forget(id);
        await keep(list.filter((other) => other.id !== id));
        await report(id, null);
        await options.dropped(connection);
      }),
  };
};
export type Connections = ReturnType<typeof createConnections>;

type SiteName = Pick<IssueRef, 'site'> & { tracker: string };

/** Two that were connected by http and by https are one since that is one site: the later one counts. */
const isSameSite = (one: SiteName, other: SiteName): boolean =>
  one.tracker === other.tracker && one.site === other.site;

const described = ({ site, siteName, accountId, displayName }: Account) => ({
  ...{ site, accountId },
  account: displayName,
  label: siteName,
});

/** A site without a readable field list can be worked with all the same. */
const estimateField = async (tracker: Tracker, signal: AbortSignal): Promise<string | null> => {
  try {
    return (await tracker.fields(signal)).find((field) => field.estimate)?.id ?? null;
  } catch (error) {
    if (isProblem(error) || error instanceof TrackerError) return null;
    throw error;
  }
};
