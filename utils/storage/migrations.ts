import { canonicalJson, isJson } from '#utils/sync/canonical.ts';

/** Everything under `doc/…` as one version of the schema keeps it. */
export type StoredItems = ReadonlyMap<string, unknown>;

/** From one schema version to the next: pure, and total for what that version could have written. */
export interface Migration {
  from: number;
  migrate(items: StoredItems): StoredItems;
}

/**
 * The version this build writes. A change of what stands in `storage.local` raises it, adds one migration
 * here, and freezes one example under `tests/fixtures/storage`.
 */
export const SCHEMA = 2;

/**
 * From 1: a bucket was kept as the value itself (docs/adr/0008-stored-as-text.md). One that is text already, as where
 * the version was lost, stays as it is, and so does what is no bucket at all, for the reading to set aside.
 */
const asTexts: Migration = {
  from: 1,
  migrate: (items) =>
    new Map(
      [...items].map(([key, raw]) => [
        key,
        typeof raw !== 'string' && isJson(raw) ? canonicalJson(raw) : raw,
      ]),
    ),
};

export const MIGRATIONS: readonly Migration[] = [asTexts];

/** Runs the chain; throws when a step is missing or throws, and then nothing has changed. */
export const migrated = (
  items: StoredItems,
  from: number,
  to: number,
  migrations: readonly Migration[],
): StoredItems => {
  let result = items;
  for (let version = from; version < to; version++) {
    const step = migrations.find((migration) => migration.from === version);
    if (step === undefined) throw new RangeError(`no migration from version ${version}`);
    result = step.migrate(result);
  }
  return result;
};
