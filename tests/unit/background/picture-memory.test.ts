import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pictureItem } from '#utils/storage/picture.ts';
import { createPictureMemory } from '../../../entrypoints/background/picture-memory.ts';
import { SNAPSHOT } from '../../fixtures/views.ts';
import { teamDocument } from '../okr/build.ts';

const DOCUMENT = teamDocument();
const TOLD = {
  snapshot: () => SNAPSHOT,
  document: () => DOCUMENT,
  across: () => ({ teams: [DOCUMENT], views: [] }),
};
const asKept = (value: unknown) => JSON.parse(JSON.stringify(value));

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
    const snapshot = vi.fn(TOLD.snapshot);
    const memory = createPictureMemory({ ...TOLD, snapshot });
    memory.keepSoon();
    memory.renew();
    memory.renew();
    await vi.advanceTimersByTimeAsync(10);
    expect(await pictureItem.read()).toBeNull();
    await rest();
    expect(await pictureItem.read()).toMatchObject({
      kind: 'snapshot',
      snapshot: { view: asKept(SNAPSHOT.view) },
      document: asKept(DOCUMENT),
      across: asKept(TOLD.across()),
    });
    expect(snapshot).toHaveBeenCalledOnce();
  });

  it('is kept without who is signed in', async () => {
    const [account = ''] = SNAPSHOT.connections.map((connection) => connection.account);
    expect(account).not.toBe('');
    createPictureMemory(TOLD).keepSoon();
    await rest();
    expect(JSON.stringify(await pictureItem.read())).not.toContain(account);
  });

  it('is gone the moment that something has changed, also for the worker that comes next', async () => {
    const memory = createPictureMemory(TOLD);
    memory.keepSoon();
    await rest();
    createPictureMemory(TOLD).renew();
    await vi.advanceTimersByTimeAsync(10);
    expect(await pictureItem.read()).toBeNull();
  });

  it('is not kept where it does not fit, and neither is the one before it', async () => {
    const memory = createPictureMemory(TOLD);
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
