import { t } from '#utils/i18n.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { State } from '#utils/sync/state.ts';
import { localArea } from './area.ts';
import { type Migration, migrated, type StoredItems } from './migrations.ts';
import { checksums, type DamagedItem, documentItems, itemsOf, readDocuments } from './read-documents.ts';
import { judge, NO_SENTINEL, Sentinel } from './sentinel.ts';
import { sentinelMirror } from './sentinel-mirror.ts';
import { ioProblem, storageProblem } from './storage-problem.ts';

export interface Opened {
  documents: Map<TeamId, State>;
  /** Lost, damaged or newer stores, failed migrations: what people must know of. */
  problems: Problem[];
  /** A newer version wrote the store, a migration failed, or it cannot be read: nothing is written. */
  readOnly: boolean;
  /** The store was emptied or damaged behind our back: take a new replica id, never publish this as empty. */
  lost: boolean;
  sentinel: Sentinel;
}

interface Options {
  now: () => number;
  schema: number;
  migrations: readonly Migration[];
}

/** Opens the store: version, loss, damage, content, in this order. Never throws. */
export const openDocuments = async (options: Options): Promise<Opened> => {
  try {
    return await openThrowing(options);
  } catch (error) {
    const problems = [ioProblem(error, options.now())];
    return { documents: new Map(), problems, readOnly: true, lost: false, sentinel: NO_SENTINEL };
  }
};

const openThrowing = async ({ now, schema, migrations }: Options): Promise<Opened> => {
  const at = new Date(now()).toISOString();
  const all = await localArea.all();
  const stored = documentItems(all);
  const current = await upToDate(stored, versionOf(all, stored, schema), schema, migrations, at);
  const loss = await judgeLoss(all, stored, at);
  const { documents, damaged } = readDocuments(current.items);
  const problems = [...current.problems, ...loss.problems];
  if (current.problems.length > 0)
    return { documents, problems, readOnly: true, lost: loss.lost, sentinel: loss.sentinel };

  problems.push(...damaged.map((item) => damageProblem(item, at)));
  const lost = loss.lost || damaged.length > 0;
  try {
    const sentinel = await settle({ stored, current, damaged, documents, loss, schema, at });
    return { documents, problems, readOnly: false, lost, sentinel };
  } catch (error) {
    // Saving now would mix two versions, or overwrite the damaged piece before it was set aside.
    problems.push(ioProblem(error, now()));
    return { documents, problems, readOnly: true, lost, sentinel: loss.sentinel };
  }
};

/** A store without a version, but with documents, is one whose version item was lost: the first is assumed. */
const versionOf = (all: ReadonlyMap<string, unknown>, stored: StoredItems, schema: number): number => {
  const version = all.get('schema');
  if (typeof version === 'number' && Number.isInteger(version) && version > 0) return version;
  return stored.size === 0 ? schema : 1;
};

interface Current {
  items: StoredItems;
  migrated: boolean;
  problems: Problem[];
}

const upToDate = async (
  stored: StoredItems,
  version: number,
  schema: number,
  migrations: readonly Migration[],
  at: string,
): Promise<Current> => {
  if (version === schema) return { items: stored, migrated: false, problems: [] };
  if (version > schema)
    return { items: stored, migrated: false, problems: [storageProblem(t('storage_newer'), at, 'schema')] };
  try {
    return { items: migrated(stored, version, schema, migrations), migrated: true, problems: [] };
  } catch (error) {
    await localArea.set(new Map([[`backup/${version}`, Object.fromEntries(stored)]]));
    const why = error instanceof Error ? error.message : String(error);
    const problem = storageProblem(t('storage_migration_failed', why), at, `backup/${version}`);
    return { items: stored, migrated: false, problems: [problem] };
  }
};

interface Loss {
  lost: boolean;
  problems: Problem[];
  sentinel: Sentinel;
}

const judgeLoss = async (
  all: ReadonlyMap<string, unknown>,
  stored: StoredItems,
  at: string,
): Promise<Loss> => {
  const parsed = Sentinel.safeParse(all.get('sentinel'));
  const local = parsed.success ? parsed.data : null;
  const mirror = await sentinelMirror.read();
  const { verdict, missing } = judge(local, mirror, checksums(stored));
  const generation = Math.max(local?.generation ?? 0, mirror?.generation ?? 0);
  const sentinel = { ...(local ?? NO_SENTINEL), generation };
  if (verdict !== 'lost') return { lost: false, problems: [], sentinel };
  const pieces = Math.max(local?.buckets.length ?? 0, mirror?.buckets.length ?? 0);
  const problem = storageProblem(t('storage_lost', missing.length, pieces), at, missing[0] ?? null);
  return { lost: true, problems: [problem], sentinel };
};

const damageProblem = ({ key, damage }: DamagedItem, at: string): Problem =>
  storageProblem(
    t('storage_damaged', damage.map(({ record, why }) => `${record} ${why}`).join('; ')),
    at,
    key,
  );

/**
 * Makes the store say what was read, in one write: migrated items, damaged ones set aside with what is
 * readable of them in their place, and a sentinel for it all. Does nothing to a sound store.
 */
const settle = async (found: {
  stored: StoredItems;
  current: Current;
  damaged: DamagedItem[];
  documents: Map<TeamId, State>;
  loss: Loss;
  schema: number;
  at: string;
}): Promise<Sentinel> => {
  const { stored, current, damaged, documents, loss, schema, at } = found;
  if (!current.migrated && damaged.length === 0 && !loss.lost) return loss.sentinel;
  const now = new Map([...documents].flatMap(([team, state]) => [...itemsOf(team, state)]));
  const gone = [...stored.keys()].filter((key) => !now.has(key)).map((key) => [key, null] as const);
  const aside = damaged.map(({ key, raw }) => [`aside/${at}/${key}`, asText(raw)] as const);
  const buckets = [...checksums(now)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sentinel = { schema, generation: loss.sentinel.generation + 1, buckets };
  await localArea.set(
    new Map<string, unknown>([...now, ...gone, ...aside, ['sentinel', sentinel], ['schema', schema]]),
  );
  await sentinelMirror.write(sentinel);
  return sentinel;
};

/** What is damaged may hold anything; as text it passes the gate. */
const asText = (raw: unknown): string => {
  if (typeof raw === 'string') return raw;
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    return String(raw);
  }
};
