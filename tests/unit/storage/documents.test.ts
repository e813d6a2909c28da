import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { applyChanges } from '#utils/sync/apply.ts';
import { createClock } from '#utils/sync/clock.ts';
import { digest } from '#utils/sync/digest.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { emptyState } from '#utils/sync/state.ts';
import {
  freshProfile,
  keysUnder,
  now,
  opened,
  PAYMENTS,
  PLATFORM,
  titled,
  titles,
  withPayments,
} from './stores.ts';

freshProfile();

describe('a document', () => {
  it('is there again for the next worker, exactly', async () => {
    const { state } = await withPayments();
    const next = await opened();
    expect(next).toMatchObject({ problems: [], readOnly: false, lost: false });
    expect(digest(next.documents.get(PAYMENTS) ?? emptyState())).toBe(digest(state));
  });

  it('starts as nothing in a new profile, without a word', async () => {
    expect(await opened()).toMatchObject({
      documents: new Map(),
      problems: [],
      readOnly: false,
      lost: false,
    });
  });

  it('is written in one write of the buckets that changed, and not at all when none did', async () => {
    const { store, state } = await withPayments();
    const set = vi.spyOn(browser.storage.local, 'set');
    await store.save(PAYMENTS, state);
    expect(set).not.toHaveBeenCalled();
    await store.save(PAYMENTS, titled(state, 'o3', 'changed'));
    expect(set).toHaveBeenCalledOnce();
    const written = Object.keys(set.mock.calls[0]?.[0] ?? {}).filter((key) => key.startsWith('doc/'));
    expect(written).toHaveLength(1);
  });

  it('goes with its team and leaves the others', async () => {
    const { store } = await withPayments();
    await store.save(PLATFORM, titled(emptyState(), 'p', 'Platform'));
    expect(await store.remove(PAYMENTS)).toBeNull();
    expect(await keysUnder('doc/payments/')).toEqual([]);
    const next = await opened();
    expect([...next.documents.keys()]).toEqual([PLATFORM]);
    expect(next).toMatchObject({ problems: [], lost: false });
  });

  it('stays gone when the worker died in the middle of removing it', async () => {
    const { store } = await withPayments();
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('worker died'));
    expect(await store.remove(PAYMENTS)).toMatchObject({ code: 'storage' });
    expect(await opened()).toMatchObject({ documents: new Map(), problems: [], lost: false });
  });
});

describe('a write that fails', () => {
  it('is reported as a full disk, loses nothing in memory and is made up for by the next', async () => {
    const { store, state } = await withPayments();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(
      new Error('Resource::kQuotaBytes quota exceeded'),
    );
    const edited = titled(state, 'o1', 'while the disk was full');
    expect(await store.save(PAYMENTS, edited)).toMatchObject({
      code: 'storage',
      detail: expect.stringContaining('full'),
    });
    expect(await store.save(PAYMENTS, titled(edited, 'o2', 'afterwards'))).toBeNull();
    const next = await opened();
    expect(titles(next.documents.get(PAYMENTS))).toEqual(
      expect.arrayContaining(['while the disk was full', 'afterwards']),
    );
    expect(next.lost).toBe(false);
  });

  it('in the mirror alone costs nothing', async () => {
    const { store, state } = await withPayments();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    expect(await store.save(PAYMENTS, titled(state, 'o1', 'still saved'))).toBeNull();
    vi.mocked(indexedDB.open).mockRestore();
    expect(await opened()).toMatchObject({ lost: false, problems: [] });
  });
});

it('refuses what JSON cannot hold before it gets anywhere near the store', async () => {
  const change: FieldChange = {
    kind: 'set',
    collection: 'objectives',
    id: 'o1',
    field: 'order',
    value: Number.NaN,
  };
  const clock = createClock({ replica: 'test', now });
  expect(() => applyChanges(emptyState(), [change], clock)).toThrow('objectives.order: not a JSON value');
});

it('runs saves one after the other, the last one standing', async () => {
  const { store, state } = await withPayments();
  const versions = [0, 1, 2, 3, 4].map((i) => titled(state, 'o1', `version ${i}`));
  await Promise.all(versions.map((version) => store.save(PAYMENTS, version)));
  expect(titles((await opened()).documents.get(PAYMENTS))).toContain('version 4');
});
