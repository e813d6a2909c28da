import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TeamId } from '#utils/okr/model/ids.ts';
import { createDocumentStore } from '#utils/storage/documents.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { createClock } from '#utils/sync/clock.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { liveRecords } from '#utils/sync/read.ts';
import { emptyState, type State } from '#utils/sync/state.ts';

export const newProfile = (): void => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
};

/** A new browser profile before each test. */
export const freshProfile = () => beforeEach(newProfile);

export const NOW = Date.UTC(2026, 10, 17, 12);
export const now = () => NOW;
export const PAYMENTS = TeamId.parse('payments');
export const PLATFORM = TeamId.parse('platform');

const clock = createClock({ replica: 'test', now });

export const titled = (state: State, id: string, title: string): State => {
  const change: FieldChange = { kind: 'set', collection: 'objectives', id, field: 'title', value: title };
  return applyChanges(state, [change], clock).state;
};

/** Enough objectives to stand in several buckets. */
export const someState = (): State =>
  Array.from({ length: 12 }, (_, i) => i).reduce(
    (state, i) => titled(state, `o${i}`, `Objective ${i}`),
    emptyState(),
  );

export const titles = (state: State | undefined): string[] =>
  [...liveRecords(state ?? emptyState())].map(({ fields }) => String(fields.get('title'))).sort();

/** What stands in `storage.local`, by key. */
export const stored = async (): Promise<Map<string, unknown>> =>
  new Map(Object.entries(await browser.storage.local.get(null)));

export const keysUnder = async (prefix: string): Promise<string[]> =>
  [...(await stored()).keys()].filter((key) => key.startsWith(prefix)).sort();

/** Damaged items that were set aside. */
export const asides = async (): Promise<{ key: string; raw: unknown }[]> =>
  [...(await stored())].filter(([key]) => key.startsWith('aside/')).map(([key, raw]) => ({ key, raw }));

/** A store as the next worker opens it. */
export const opened = async (options: Parameters<typeof createDocumentStore>[0] = {}) => {
  const store = createDocumentStore({ now, ...options });
  return { store, ...(await store.open()) };
};

/** A store that holds one team's document, and what was saved. */
export const withPayments = async () => {
  const { store } = await opened();
  const state = someState();
  expect(await store.save(PAYMENTS, state)).toBeNull();
  return { store, state };
};
