import type { Moment } from '#utils/messaging/page-protocol.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import type { TicketLine } from '#utils/okr/view.ts';
import { serial } from '#utils/serial.ts';
import { momentsItem, offeredItem, offersMomentsItem, type StandingMoment } from '#utils/storage/settings.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';

interface Options {
  documents: Documents;
  facts: Facts;
  now: () => number;
  changed(): void;
}

/** Since its page asked last, a ticket counts as looked at; an offer stands as long. Milliseconds. */
const MOMENT = 30 * 60_000;
/** Tickets remembered to have offered: two quarters of a busy person, in a few kilobytes. */
const REMEMBERED = 500;

/**
 * When a ticket whose page is open is seen to be done, that page offers a check-in of its key result: once a
 * ticket, for ever, and not where the number is computed from tickets (it has moved by itself, and confidence
 * is a thought of the week, not of each ticket) or was checked in today.
 */
export const createMoments = ({ documents, facts, now, changed }: Options) => {
  const inTurn = serial();
  const askedAt = new Map<string, number>();
  /** Seen to be done; its page has not been answered since. */
  const due = new Set<string>();
  let standing: Record<string, StandingMoment> = {};
  let offered: string[] = [];
  let on = true;

  const keep = (next: Record<string, StandingMoment>): Promise<unknown> => {
    standing = Object.fromEntries(Object.entries(next).filter(([, { at }]) => now() - at < MOMENT));
    return inTurn(() => momentsItem.write(standing));
  };

  const remember = (uid: string): Promise<unknown> => {
    offered = [...offered, uid].slice(-REMEMBERED);
    return inTurn(() => offeredItem.write(offered));
  };

  /** Only people know its number, its cycle still takes it, and nobody has said it today. */
  const isOpen = ({ id, team, closed }: TicketLine): boolean => {
    if (closed) return false;
    const document = documents.find(team);
    if (document?.keyResults.find((one) => one.id === id)?.measure.kind !== 'manual') return false;
    const { timeZone } = document.team;
    const today = dayOf(now(), timeZone);
    return !document.checkIns.some(({ keyResult, at }) => keyResult === id && dayOf(at, timeZone) === today);
  };

  const standingFor = (uid: string, lines: readonly TicketLine[]): StandingMoment | null => {
    const known = standing[uid];
    if (known) return now() - known.at < MOMENT ? known : null;
    const line = due.delete(uid) ? lines.find((one) => one.why.kind !== 'context' && isOpen(one)) : undefined;
    if (!line) return null;
    const made = { at: now(), keyResult: line.id };
    void keep({ ...standing, [uid]: made });
    void remember(uid);
    return made;
  };

  return {
    async open(): Promise<void> {
      on = (await offersMomentsItem.read()).value;
      offered = (await offeredItem.read()).value;
      standing = (await momentsItem.read()).value;
    },

    isOn: (): boolean => on,

    async offer(wanted: boolean): Promise<void> {
      on = wanted;
      await offersMomentsItem.write(wanted);
      changed();
    },

    /** These were in work and are done now, by what was just read. */
    finished(uids: readonly string[]): void {
      for (const uid of uids) {
        const seen = now() - (askedAt.get(uid) ?? 0) < MOMENT;
        if (on && seen && !offered.includes(uid)) due.add(uid);
      }
    },

    /** What the page of a ticket offers, if anything; asking says that the page is open. */
    of(uid: string, lines: readonly TicketLine[]): Moment | null {
      askedAt.delete(uid);
      askedAt.set(uid, now());
      if (askedAt.size > REMEMBERED) askedAt.delete([...askedAt.keys()][0] ?? '');
      if (!on || facts.get(uid)?.category !== 'done') return null;
      const moment = standingFor(uid, lines);
      const line = moment && lines.find(({ id }) => id === moment.keyResult);
      return line && isOpen(line) ? { keyResult: line.id, shortName: line.shortName } : null;
    },

    /** Made or not wanted. */
    async over(uid: string): Promise<void> {
      if (!standing[uid]) return;
      const { [uid]: _, ...left } = standing;
      await keep(left);
      changed();
    },
  };
};
export type Moments = ReturnType<typeof createMoments>;
