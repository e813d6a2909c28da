import type { PortMessage } from '#utils/messaging/protocol.ts';
import { serial } from '#utils/serial.ts';
import { pictureItem } from '#utils/storage/picture.ts';

/** Nobody waits for it, and changes come in runs; milliseconds. */
const PAUSE = 1000;

/** Keeps what a dashboard is told for the next one, and drops it the moment that anything has changed. */
export const createPictureMemory = (picture: () => PortMessage) => {
  const inTurn = serial();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edition = 0;

  const keepSoon = (): void => {
    clearTimeout(timer);
    const at = edition;
    timer = setTimeout(
      () =>
        void inTurn(async () => {
          if (at === edition) await pictureItem.keep(withoutAccounts(picture()));
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

/** Who is signed in stands beside the connection and nowhere else. */
const withoutAccounts = (message: PortMessage): PortMessage => {
  const { snapshot } = message;
  const connections = snapshot.connections.map((connection) => ({ ...connection, account: '' }));
  return { ...message, snapshot: { ...snapshot, connections } };
};
