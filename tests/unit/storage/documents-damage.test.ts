import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  asides,
  freshProfile,
  keysUnder,
  opened,
  PAYMENTS,
  someState,
  stored,
  titled,
  titles,
  withPayments,
} from './stores.ts';

freshProfile();

describe('damage', () => {
  it('of one record sets its bucket aside, shows the rest and says so once', async () => {
    await withPayments();
    const [key = ''] = await keysUnder('doc/payments/');
    const before = String((await stored()).get(key));
    const broken = before.replace('"records":[', '"records":[["objectives/x",0],');
    await browser.storage.local.set({ [key]: broken });

    const next = await opened();
    expect(titles(next.documents.get(PAYMENTS))).toHaveLength(12);
    expect(next.problems.map(({ detail }) => detail).join()).toContain('objectives/x');
    expect(await asides()).toEqual([{ key: expect.stringMatching(`^aside/.*${key}$`), raw: broken }]);
    expect(await opened()).toMatchObject({ problems: [], lost: false });
  });

  it.each([
    ['a cut text', '{"v":1,"stamps":["0mi'],
    ['a number', 7],
    ['another shape', { v: 1, stamps: 3 }],
  ])('of a whole bucket (%s) never resets the others', async (_, raw) => {
    const { state } = await withPayments();
    const [key = ''] = await keysUnder('doc/payments/');
    await browser.storage.local.set({ [key]: raw });
    const next = await opened();
    expect(next.lost).toBe(true);
    const left = titles(next.documents.get(PAYMENTS));
    expect(left.length).toBeGreaterThan(0);
    expect(titles(state)).toEqual(expect.arrayContaining(left));
    expect(await asides()).toHaveLength(1);
    expect(await opened()).toMatchObject({ problems: [], lost: false });
  });

  it('that the browser "repaired" by dropping an item is noticed and counted', async () => {
    await withPayments();
    const keys = await keysUnder('doc/payments/');
    await browser.storage.local.remove(keys[0] ?? '');
    const next = await opened();
    expect(next.lost).toBe(true);
    expect(next.problems[0]?.detail).toContain(`1 of ${keys.length} pieces`);
  });

  it('that emptied all of storage.local is told from a new profile by the copy in IndexedDB', async () => {
    await withPayments();
    await browser.storage.local.clear();
    expect(await opened()).toMatchObject({
      lost: true,
      documents: new Map(),
      problems: [{ code: 'storage' }],
    });
  });

  it('that brought back an older store is noticed', async () => {
    const { store, state } = await withPayments();
    const older = Object.fromEntries(await stored());
    await store.save(PAYMENTS, titled(state, 'o1', 'newer'));
    await browser.storage.local.set(older);
    expect((await opened()).lost).toBe(true);
  });

  it('is left as it is while it cannot be set aside', async () => {
    await withPayments();
    const [key = ''] = await keysUnder('doc/payments/');
    await browser.storage.local.set({ [key]: 'garbage' });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
    const next = await opened();
    expect(next.readOnly).toBe(true);
    vi.mocked(browser.storage.local.set).mockRestore();
    expect(await next.store.save(PAYMENTS, someState())).toMatchObject({ code: 'storage' });
    expect((await stored()).get(key)).toBe('garbage');
  });

  it('of the reading itself leaves a problem and writes nothing', async () => {
    const { state } = await withPayments();
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    const next = await opened();
    expect(next).toMatchObject({ readOnly: true, lost: false, problems: [{ code: 'storage' }] });
    expect(await next.store.save(PAYMENTS, titled(state, 'o1', 'x'))).toMatchObject({ code: 'storage' });
    expect((await opened()).documents.size).toBe(1);
  });
});
