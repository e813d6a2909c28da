/** What an edit will have done, shown before it is stored. */
import type { Collection, TeamDocument } from '#utils/okr/model/document.ts';
import type { Change, Json } from './change.ts';

/** The fields that are set, by record. */
type Patches = Map<string, { [field: string]: Json }>;

/**
 * The document with fields of its records set as the changes say. Records that come or go wait for the stored
 * answer: they need their defaults, and what hangs on them. One walk through each list, however many changes.
 */
export const echoed = (document: TeamDocument, changes: readonly Change[]): TeamDocument =>
  [...patchesOf(changes)].reduce(withPatches, document);

const patchesOf = (changes: readonly Change[]): Map<Collection, Patches> => {
  const all = new Map<Collection, Patches>();
  for (const change of changes) {
    if (change.kind !== 'set') continue;
    const { collection, id, field, value } = change;
    const patches: Patches = all.get(collection) ?? new Map();
    const patch = patches.get(id) ?? {};
    patch[field] = value;
    all.set(collection, patches.set(id, patch));
  }
  return all;
};

const withPatches = (document: TeamDocument, [collection, patches]: [Collection, Patches]): TeamDocument => {
  const patched = <T extends { id: string }>(record: T): T =>
    patches.has(record.id) ? { ...record, ...patches.get(record.id) } : record;
  if (collection === 'team')
    return patches.has(document.team.id) ? { ...document, team: patched(document.team) } : document;
  if (!document[collection].some(({ id }) => patches.has(id))) return document;
  return { ...document, [collection]: document[collection].map((record) => patched(record)) };
};
