/** How our own pages (popup, panel, dashboard) talk to the background: questions, and a port for the picture. */
import { browser } from 'wxt/browser';
import { pictureItem } from '../storage/picture.ts';
import { askBackground, type Client } from './client.ts';
import type { PortMessage, PortName } from './port.ts';
import type { OwnRequests } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** Asks the background; again while the worker wakes. A failure is an answer, never an exception. */
export const ask: Client<OwnRequests> = async (request, question) => {
  try {
    return await askBackground(request, question);
  } catch {
    // The extension was updated or removed under the page, or the worker cannot start: say it like any trouble.
    return { ok: false, problem: unreachable() };
  }
};

const unreachable = () => ({
  code: 'timeout' as const,
  host: 'Throughline',
  retryAt: null,
  detail: '',
  field: null,
  at: new Date().toISOString(),
});

/**
 * What a dashboard was told before the background fell asleep, taken apart by the function that comes of it; null
 * when that holds no more, or nothing was.
 */
export const lastPicture = async (): Promise<() => PortMessage | null> => {
  const read = await pictureItem.fetch();
  return () => {
    const picture = read();
    return isSnapshot(picture) ? picture : null;
  };
};

const isSnapshot = (message: unknown): message is PortMessage =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'snapshot';

/** Milliseconds before a lost port is opened again; the last one is repeated. */
const WAITS = [50, 250, 1000, 5000];

/** Hears the whole picture at once and after each change. Returns what ends it. */
export const connectPage = (onSnapshot: (snapshot: Snapshot) => void): (() => void) =>
  connect(
    () => 'page',
    ({ snapshot }) => onSnapshot(snapshot),
  );

/**
 * As `connectPage`, with the document behind the picture whenever that is another one. Asks `onMap` each time that
 * it connects: then the first message has all teams too.
 */
export const connectDashboard = (
  onMessage: (message: PortMessage) => void,
  onMap: () => boolean,
): (() => void) => connect(() => (onMap() ? 'alignment' : 'dashboard'), onMessage);

/** Keeps a port open. It dies with the worker, which is no trouble: connecting again wakes a new one. */
const connect = (name: () => PortName, onMessage: (message: PortMessage) => void): (() => void) => {
  let ended = false;
  let lost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disconnect = () => {};

  const again = () => {
    if (ended) return;
    timer = setTimeout(open, WAITS[Math.min(lost, WAITS.length - 1)]);
    lost += 1;
  };
  const open = () => {
    try {
      const port = browser.runtime.connect({ name: name() });
      disconnect = () => port.disconnect();
      port.onMessage.addListener((message: unknown) => {
        lost = 0;
        if (isSnapshot(message) && !ended) onMessage(message);
      });
      port.onDisconnect.addListener(again);
    } catch {
      again();
    }
  };
  open();
  return () => {
    ended = true;
    clearTimeout(timer);
    disconnect();
  };
};
