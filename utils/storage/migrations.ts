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
export const SCHEMA = 1;

export const MIGRATIONS: readonly Migration[] = [];

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
