import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import fc from '#tests/support/fast-check.ts';
import { documentKey } from '#utils/storage/document-keys.ts';
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
  opened,
  PAYMENTS,
  someState,
  stored,
  titled,
  titles,
  withPayments,
} from './stores.ts';

freshProfile();

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
