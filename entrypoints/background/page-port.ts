import type { PortMessage, TicketPlace } from '#utils/messaging/protocol.ts';
import { type Frame, type SenderFacts, senderOf } from '#utils/messaging/sender.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';

/** The part of `runtime.Port` that is used. */
export interface PagePort {
  name: string;
  sender?: SenderFacts | undefined;
  postMessage(message: PortMessage): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

interface Options {
  self: { id: string; url: string };
  boundTo(frame: Frame): Promise<TicketPlace | null>;
  /** Resolves once everything was read from storage. */
  ready(): Promise<unknown>;
  snapshot(): Snapshot;
}

/**
 * Ports named `page`: our own pages hear the whole picture on connect and after each change. A frame of ours
 * on a foreign page hears nothing until its token was accepted.
 */
export const createPagePorts = ({ self, boundTo, ready, snapshot }: Options) => {
  const ports = new Map<PagePort, { frame: Frame | null; open: boolean }>();

  const send = (port: PagePort) => {
    try {
      port.postMessage({ kind: 'snapshot', snapshot: snapshot() });
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
    send(port);
  };

  return {
    async connect(port: PagePort): Promise<void> {
      if (port.name !== 'page') return;
      const sender = senderOf(port.sender ?? {}, self);
      if (sender.kind !== 'own' && sender.kind !== 'own-frame') return port.disconnect();
      ports.set(port, { frame: sender.kind === 'own' ? null : sender.frame, open: false });
      port.onDisconnect.addListener(() => ports.delete(port));
      await ready();
      await openIfBound(port);
    },

    /** After a token was accepted. */
    async bound(): Promise<void> {
      for (const port of [...ports.keys()]) await openIfBound(port);
    },

    broadcast(): void {
      for (const [port, { open }] of [...ports]) if (open) send(port);
    },
  };
};
export type PagePorts = ReturnType<typeof createPagePorts>;
