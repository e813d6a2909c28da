import { trackerById, trackerForOrigin } from '#integrations/registry.ts';
import type { StripAnswer, TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { TicketAnswer } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TicketLine } from '#utils/okr/view.ts';
import type { Connection } from '#utils/storage/connection.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import type { Moments } from './moments.ts';
import type { Readings } from './readings.ts';
import type { Refresh } from './refresh.ts';
import type { Found, Tickets } from './tickets.ts';

interface Options {
  documents: Documents;
  connections: Connections;
  facts: Facts;
  readings: Readings;
  refresh: Refresh;
  tickets: Tickets;
  moments: Moments;
  now: () => number;
  /** Pages that show marks should ask again. */
  marksChanged(): void;
}

/** How old a key result's tickets may be while one of them is looked at; milliseconds. */
const FRESH_FOR = 2 * 60_000;

/** What a ticket's page shows: at once from what is known, and then from its tracker, in the background. */
export const createStrip = (options: Options) => {
  const { documents, connections, facts, readings, refresh, tickets, moments, now } = options;
  const checked = new Map<KeyResultId, number>();
  const waiting = new Set<string>();

  const linesOf = (uid: string | null): TicketLine[] =>
    uid === null
      ? []
      : documents.all().flatMap((document) => readings.of(document, null, { forecasts: false }).lines(uid));

  /** After the first look there is something to say, if only that there is nothing. */
  const stateOf = ({ connection, uid }: Found, key: string): StripAnswer['state'] => {
    if (documents.all().length === 0) return 'no-team';
    return uid !== null || tickets.lastLook(connection, key) ? 'ready' : 'pending';
  };

  const answerFor = (found: Found | null, key: string): StripAnswer => {
    if (!found) return { key, state: 'not-connected', lines: [], problem: null, asOf: null };
    const lines = linesOf(found.uid);
    const moment = found.uid === null ? null : moments.of(found.uid, lines);
    return {
      key,
      state: stateOf(found, key),
      lines,
      problem: connections.problemOf(found.connection.id),
      asOf: found.uid === null ? null : facts.readAt(found.uid),
      ...(moment && { moment }),
    };
  };

  const isDue = (keyResult: KeyResultId): boolean => {
    const finished = refresh.state().finishedAt;
    const last = Math.max(checked.get(keyResult) ?? 0, finished ? Date.parse(finished) : 0);
    return now() - last > FRESH_FOR;
  };

  /** The ticket first, then the other tickets of its key results: its number is theirs too. */
  const bringUpToDate = async ({ connection, uid }: Found, key: string): Promise<void> => {
    const wasUnknown = uid === null && tickets.lastLook(connection, key) === null;
    await tickets.look(connection, key);
    if (wasUnknown) options.marksChanged();
    // What runs anyway reads these too.
    if (refresh.state().running) return;
    const found = await tickets.find({ origin: new URL(connection.base).origin, key });
    const due = linesOf(found?.uid ?? null)
      .map((line) => line.id)
      .filter(isDue);
    for (const id of due) checked.set(id, now());
    await refresh.some(new Set(due), { full: false });
  };

  /** A page that asks again shortly after has probably changed the ticket: it is looked at once more, later. */
  const look = (found: Found, key: string): void => {
    const name = `${found.connection.id} ${key}`;
    const wait = tickets.nextLook(found.connection, key);
    if (waiting.has(name)) return;
    if (wait === 0) return void bringUpToDate(found, key);
    waiting.add(name);
    setTimeout(() => {
      waiting.delete(name);
      void bringUpToDate(found, key);
    }, wait);
  };

  return {
    async answer({ origin, key }: TicketPlace): Promise<StripAnswer> {
      const found = await tickets.find({ origin, key });
      const answer = answerFor(found, key);
      if (found && answer.state !== 'no-team') look(found, key);
      return answer;
    },

    /** The check-in that its page offers was made, or is not wanted. */
    async momentOver(place: TicketPlace): Promise<void> {
      const found = await tickets.find(place);
      if (found?.uid) await moments.over(found.uid);
    },

    /** For our own pages, which have room to wait for a ticket that was never seen. */
    async ticket(place: TicketPlace): Promise<TicketAnswer> {
      const first = await tickets.find(place);
      if (first?.uid === null) await tickets.look(first.connection, place.key);
      else if (first) look(first, place.key);
      const found = await tickets.find(place);
      const known = found?.uid ? facts.get(found.uid) : null;
      return {
        ...answerFor(found, place.key),
        place,
        title: known?.title ?? '',
        url: known?.url ?? addressOf(place, found?.connection ?? null),
      };
    },
  };
};
export type Strip = ReturnType<typeof createStrip>;

/** Until the ticket was read; the origin alone where no tracker is known. */
const addressOf = ({ origin, key }: TicketPlace, connection: Connection | null): string => {
  const tracker = connection ? trackerById(connection.tracker) : trackerForOrigin(origin);
  return tracker?.ticketAddress(connection?.base ?? origin, key) ?? origin;
};
