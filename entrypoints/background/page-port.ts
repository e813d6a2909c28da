import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { PortMessage } from '#utils/messaging/port.ts';
import { type Frame, type SenderFacts, senderOf } from '#utils/messaging/sender.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { Across } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';

/** The part of `runtime.Port` that is used. */
export interface PagePort {
  name: string;
  sender?: SenderFacts | undefined;
  postMessage(message: PortMessage): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

export interface PagePortOptions {
  self: { id: string; url: string };
  boundTo(frame: Frame): Promise<TicketPlace | null>;
  /** Resolves once everything was read from storage. */
  ready(): Promise<unknown>;
  snapshot(): Snapshot;
  /** The document behind the snapshot's view: the same object as long as nothing in it has changed. */
  document(): TeamDocument | null;
  /** All teams in the time of the cycle that the snapshot looks at; null where it looks at none. */
  across(): Across | null;
  /** A dashboard was told how things stand. */
  told(): void;
}

interface Entry {
  frame: Frame | null;
  open: boolean;
  /** The document it was told last; undefined before the first. */
  told: TeamDocument | null | undefined;
}

/**
 * Our own pages hear the whole picture on connect and after each change, and the dashboard the document behind
 * it when that is another one. A frame of ours on a foreign page hears nothing until its token was accepted.
 */
export const createPagePorts = (options: PagePortOptions) => {
  const { self, boundTo, ready, snapshot, document, told } = options;
  const ports = new Map<PagePort, Entry>();

  const send = (port: PagePort, entry: Entry) => {
    const message: PortMessage = { kind: 'snapshot', snapshot: snapshot() };
    const current = document();
    if (isDashboard(port) && current !== entry.told) message.document = current;
    const across = port.name === 'alignment' && entry.told === undefined ? options.across() : null;
    if (across) message.across = across;
    try {
      port.postMessage(message);
      if (isDashboard(port)) told();
      entry.told = current;
    } catch {
      // The page went away in this moment; its disconnect is on the way.
      ports.delete(port);
    }
  };

  const openIfBound = async (port: PagePort): Promise<void> => {
    const entry = ports.get(port);
    if (!entry || entry.open) return;
    if (entry.frame && !(await boundTo(entry.frame))) return;
    entry.open = true;
    send(port, entry);
  };

  return {
    async connect(port: PagePort): Promise<void> {
      if (port.name !== 'page' && !isDashboard(port)) return;
      const sender = senderOf(port.sender ?? {}, self);
      const mayHear = sender.kind === 'own' || (sender.kind === 'own-frame' && port.name === 'page');
      if (!mayHear) return port.disconnect();
      const frame = sender.kind === 'own' ? null : sender.frame;
      ports.set(port, { frame, open: false, told: undefined });
      port.onDisconnect.addListener(() => ports.delete(port));
      await ready();
      await openIfBound(port);
    },

    /** After a token was accepted. */
    async bound(): Promise<void> {
      for (const port of [...ports.keys()]) await openIfBound(port);
    },

    broadcast(): void {
      for (const [port, entry] of [...ports]) if (entry.open) send(port, entry);
    },
  };
};

const isDashboard = ({ name }: PagePort): boolean => name === 'dashboard' || name === 'alignment';

export type PagePorts = ReturnType<typeof createPagePorts>;
