import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PortMessage } from '#utils/messaging/protocol.ts';
import { pictureItem } from '#utils/storage/picture.ts';
import { createPictureMemory } from '../../../entrypoints/background/picture-memory.ts';
import { SNAPSHOT } from '../../fixtures/views.ts';
import { teamDocument } from '../okr/build.ts';

const PICTURE: PortMessage = { kind: 'snapshot', snapshot: SNAPSHOT, document: teamDocument() };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const rest = () => vi.advanceTimersByTimeAsync(2000);

describe('what a dashboard was told', () => {
  it('is kept once changes have come to rest', async () => {
    const picture = vi.fn(() => PICTURE);
    const memory = createPictureMemory(picture);
    memory.keepSoon();
    memory.renew();
    memory.renew();
    await vi.advanceTimersByTimeAsync(10);
    expect(await pictureItem.read()).toBeNull();
    await rest();
    expect(await pictureItem.read()).toMatchObject({
      kind: 'snapshot',
      snapshot: { view: JSON.parse(JSON.stringify(SNAPSHOT.view)) },
      document: JSON.parse(JSON.stringify(PICTURE.document)),
    });
    expect(picture).toHaveBeenCalledOnce();
  });

  it('is kept without who is signed in', async () => {
    const [account = ''] = SNAPSHOT.connections.map((connection) => connection.account);
    expect(account).not.toBe('');
    createPictureMemory(() => PICTURE).keepSoon();
    await rest();
    expect(JSON.stringify(await pictureItem.read())).not.toContain(account);
  });

  it('is gone the moment that something has changed, also for the worker that comes next', async () => {
    const memory = createPictureMemory(() => PICTURE);
    memory.keepSoon();
    await rest();
    createPictureMemory(() => PICTURE).renew();
    await vi.advanceTimersByTimeAsync(10);
    expect(await pictureItem.read()).toBeNull();
  });

  it('is not kept where it does not fit, and neither is the one before it', async () => {
    const memory = createPictureMemory(() => PICTURE);
    memory.keepSoon();
    await rest();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(
      new Error('Session storage quota bytes exceeded.'),
    );
    memory.keepSoon();
    await rest();
    expect(await pictureItem.read()).toBeNull();
  });
});
