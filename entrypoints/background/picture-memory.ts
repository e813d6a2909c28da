import type { PortMessage } from '#utils/messaging/port.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import { serial } from '#utils/serial.ts';
import { pictureItem } from '#utils/storage/picture.ts';
import type { PagePortOptions } from './page-port.ts';

/** What a dashboard is told, and what one that opens on the map is told besides. */
type Told = Pick<PagePortOptions, 'snapshot' | 'document' | 'across'>;

/** Nobody waits for it, and changes come in runs; milliseconds. */
const PAUSE = 1000;

/** Keeps what a dashboard is told for the next one, and drops it the moment that anything has changed. */
export const createPictureMemory = (told: Told) => {
  const inTurn = serial();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edition = 0;

  const keepSoon = (): void => {
    clearTimeout(timer);
    const at = edition;
    timer = setTimeout(
      () =>
        void inTurn(async () => {
          if (at === edition) await pictureItem.keep(pictureOf(told));
        }),
      PAUSE,
    );
  };

  return {
    keepSoon,

    /** What is kept says something else by now; another takes its place once changes have come to rest. */
    renew(): void {
      edition += 1;
      void inTurn(pictureItem.forget);
      keepSoon();
    },
  };
};

const pictureOf = ({ snapshot, document, across }: Told): PortMessage => {
  const message = { kind: 'snapshot', snapshot: withoutAccounts(snapshot()), document: document() } as const;
  const beside = across();
  return beside ? { ...message, across: beside } : message;
};

/** Who is signed in stands beside the connection and nowhere else. */
const withoutAccounts = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  connections: snapshot.connections.map((connection) => ({ ...connection, account: '' })),
});
