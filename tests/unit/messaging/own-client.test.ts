import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { connectPage } from '#utils/messaging/own-client.ts';
import { SNAPSHOT } from '../../fixtures/views.ts';

/** A port as the browser hands it out, with its other end in the test's hands. */
const makePort = () => {
  const messages: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  return {
    name: 'page',
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => messages.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ends.push(listener) },
    say: (message: unknown) => {
      for (const listener of messages) listener(message);
    },
    die: () => {
      for (const listener of ends) listener();
    },
  };
};

describe('port of a page', () => {
  const ports: ReturnType<typeof makePort>[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    ports.length = 0;
    Object.assign(browser.runtime, {
      connect: () => {
        const port = makePort();
        ports.push(port);
        return port;
      },
    });
  });
  afterEach(() => vi.useRealTimers());

  it('hands on pictures and nothing else', () => {
    const onSnapshot = vi.fn();
    connectPage(onSnapshot);
    ports[0]?.say({ kind: 'noise' });
    ports[0]?.say(null);
    ports[0]?.say({ kind: 'snapshot', snapshot: SNAPSHOT });
    expect(onSnapshot).toHaveBeenCalledExactlyOnceWith(SNAPSHOT);
  });

  it('connects again when the worker dies, and goes on', () => {
    const onSnapshot = vi.fn();
    connectPage(onSnapshot);
    ports[0]?.die();
    vi.runOnlyPendingTimers();
    expect(ports).toHaveLength(2);
    ports[1]?.say({ kind: 'snapshot', snapshot: SNAPSHOT });
    expect(onSnapshot).toHaveBeenCalledOnce();
  });

  it('stays away once it was ended', () => {
    const end = connectPage(() => {});
    end();
    expect(ports[0]?.disconnect).toHaveBeenCalledOnce();
    ports[0]?.die();
    vi.runAllTimers();
    expect(ports).toHaveLength(1);
  });
});
