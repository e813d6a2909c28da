import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import fc from '#tests/support/fast-check.ts';
import { documentKey } from '#utils/storage/document-keys.ts';
import { createDocumentStore } from '#utils/storage/documents.ts';
import { type Migration, SCHEMA } from '#utils/storage/migrations.ts';
import { Sentinel } from '#utils/storage/sentinel.ts';
import { sentinelMirror } from '#utils/storage/sentinel-mirror.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import { createClock } from '#utils/sync/clock.ts';
import { encodeBucket } from '#utils/sync/codec.ts';
import { digest, digestJson } from '#utils/sync/digest.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { emptyState, type State } from '#utils/sync/state.ts';
import type { Json } from '#utils/workspace/change.ts';
import { readDocument } from '#utils/workspace/read-document.ts';
import {
  freshProfile,
  keysUnder,
  newProfile,
  now,
  PAYMENTS,
  PLATFORM,
  someState,
  stored,
  titled,
  titles,
} from './stores.ts';

freshProfile();

/** A store as the next worker opens it. */
const opened = async (options: Parameters<typeof createDocumentStore>[0] = {}) => {
  const store = createDocumentStore({ now, ...options });
  return { store, ...(await store.open()) };
};

const withPayments = async () => {
  const first = await opened();
  const state = someState();
  expect(await first.store.save(PAYMENTS, state)).toBeNull();
  return { store: first.store, state };
};

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
    expect(await next.store.asides()).toEqual([
      { key: expect.stringMatching(`^aside/.*${key}$`), raw: broken },
    ]);
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
    expect(await next.store.asides()).toHaveLength(1);
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

describe('versions', () => {
  const NEXT = SCHEMA + 1;
  const upper: Migration = {
    from: SCHEMA,
    migrate: (items) =>
      new Map([...items].map(([key, raw]) => [key, String(raw).replaceAll('Objective', 'Goal')])),
  };
  const throwing: Migration = {
    from: SCHEMA,
    migrate: () => {
      throw new Error('cannot read it');
    },
  };

  it('migrate step by step, once, and are sound afterwards', async () => {
    await withPayments();
    const next = await opened({ schema: NEXT, migrations: [upper] });
    expect(titles(next.documents.get(PAYMENTS))[0]).toBe('Goal 0');
    expect((await stored()).get('schema')).toBe(NEXT);
    expect(await opened({ schema: NEXT, migrations: [throwing] })).toMatchObject({
      problems: [],
      readOnly: false,
      lost: false,
    });
  });

  it.each([
    ['throws', [throwing]],
    ['is missing', []],
  ])('keep the old bytes and a copy when a step %s', async (_, migrations) => {
    await withPayments();
    const before = await stored();
    const next = await opened({ schema: NEXT, migrations });
    expect(next).toMatchObject({
      readOnly: true,
      problems: [{ code: 'storage', field: `backup/${SCHEMA}` }],
    });
    expect(titles(next.documents.get(PAYMENTS))).toHaveLength(12);
    const after = await stored();
    for (const [key, raw] of before) expect(after.get(key)).toEqual(raw);
    const docs = Object.fromEntries([...before].filter(([key]) => key.startsWith('doc/')));
    expect(after.get(`backup/${SCHEMA}`)).toEqual(docs);
  });

  it('of a newer extension are shown and never written', async () => {
    const { state } = await withPayments();
    await browser.storage.local.set({ schema: 9 });
    const before = await stored();
    const next = await opened();
    expect(next).toMatchObject({ readOnly: true, problems: [{ code: 'storage', field: 'schema' }] });
    expect(await next.store.save(PAYMENTS, titled(state, 'o1', 'x'))).toMatchObject({ code: 'storage' });
    expect(await stored()).toEqual(before);
  });

  it.each([1, 2])('read the frozen example of version %i', async (version) => {
    const file = new URL(`../../fixtures/storage/v${version}.json`, import.meta.url);
    await browser.storage.local.set(JSON.parse(readFileSync(file, 'utf8')));
    const next = await opened();
    expect(next).toMatchObject({ problems: [], readOnly: false, lost: false });
    const read = readDocument(PAYMENTS, next.documents.get(PAYMENTS) ?? emptyState());
    expect(read.problems).toEqual([]);
    expect(read.document).toMatchObject({
      team: { name: 'Payments', timeZone: 'Europe/Berlin' },
      cycles: [{ name: '2026-Q4' }],
      objectives: [{ title: 'Checkout never makes a customer wait' }],
      keyResults: [{ title: 'p99 checkout latency', unit: 'ms', goal: { baseline: 420, target: 200 } }],
      links: [{ issue: { key: 'PAY-318' } }],
      checkIns: [{ value: 342, status: 'at-risk' }],
    });
  });
});

describe('a store of values, as it was before there were texts', () => {
  /** As version 1 wrote it. */
  const keptAsValues = async (state: State): Promise<void> => {
    const values = state.buckets.flatMap((bucket, n) =>
      bucket.size === 0 ? [] : [[documentKey(PAYMENTS, n), encodeBucket(bucket)] as const],
    );
    const buckets = values.map(([key, value]) => [key, digestJson(value)]);
    const sentinel = { schema: 1, generation: 3, buckets };
    await sentinelMirror.write(Sentinel.parse(sentinel));
    await browser.storage.local.set({ ...Object.fromEntries(values), sentinel, schema: 1 });
  };

  const edits = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      field: fc.constantFrom('title', 'goal', 'toString', '__proto__'),
      value: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value))),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('says the same as texts, whatever stood in it, and is read as it stands from then on', async () => {
    await fc.assert(
      fc
        .asyncProperty(edits, async (written) => {
          const clock = createClock({ replica: 'old', now });
          const changes = written.map(
            (edit): FieldChange => ({ kind: 'set', collection: 'objectives', ...edit }),
          );
          const { state } = applyChanges(emptyState(), changes, clock);
          await keptAsValues(state);
          const next = await opened();
          expect(next).toMatchObject({ problems: [], readOnly: false, lost: false });
          expect(digest(next.documents.get(PAYMENTS) ?? emptyState())).toBe(digest(state));

          const after = await stored();
          const texts = [...after].filter(([key]) => key.startsWith('doc/')).map(([, raw]) => raw);
          expect(texts.every((raw) => typeof raw === 'string')).toBe(true);
          const again = await opened();
          expect(again).toMatchObject({ problems: [], lost: false });
          expect(digest(again.documents.get(PAYMENTS) ?? emptyState())).toBe(digest(state));
          expect(await stored()).toEqual(after);
        })
        .beforeEach(newProfile),
      { numRuns: 40 },
    );
  });

  it('is read where its version was lost, and where only some of it is text', async () => {
    const state = someState();
    await keptAsValues(state);
    const [key = ''] = await keysUnder('doc/payments/');
    await browser.storage.local.set({ [key]: canonicalJson((await stored()).get(key) as Json) });
    await browser.storage.local.remove('schema');
    const next = await opened();
    expect(next).toMatchObject({ problems: [], readOnly: false, lost: false });
    expect(digest(next.documents.get(PAYMENTS) ?? emptyState())).toBe(digest(state));
  });

  it('keeps its values when the texts cannot be written, and becomes texts with the next start', async () => {
    const state = someState();
    await keptAsValues(state);
    const before = await stored();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    const next = await opened();
    expect(next).toMatchObject({ readOnly: true, lost: false });
    expect(await stored()).toEqual(before);
    expect(digest((await opened()).documents.get(PAYMENTS) ?? emptyState())).toBe(digest(state));
    expect((await stored()).get('schema')).toBe(SCHEMA);
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
