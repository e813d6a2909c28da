import type { TeamId } from '#utils/okr/model/ids.ts';
import { isJson } from '#utils/sync/canonical.ts';
import { assemble, encodeBucket } from '#utils/sync/codec.ts';
import type { Damage } from '#utils/sync/decode.ts';
import { digestJson } from '#utils/sync/digest.ts';
import type { State } from '#utils/sync/state.ts';
import { documentKey, parseDocumentKey } from './document-keys.ts';
import type { StoredItems } from './migrations.ts';

export interface DamagedItem {
  key: string;
  raw: unknown;
  damage: Damage[];
}

/** The documents' items only. A `null` was written in place of a removed team's bucket. */
export const documentItems = (all: ReadonlyMap<string, unknown>): Map<string, unknown> =>
  new Map([...all].filter(([key, value]) => value !== null && parseDocumentKey(key) !== null));

/** Teams out of their buckets; a damaged bucket gives what is readable in it, and is named. */
export const readDocuments = (
  items: StoredItems,
): { documents: Map<TeamId, State>; damaged: DamagedItem[] } => {
  const documents = new Map<TeamId, State>();
  const damaged: DamagedItem[] = [];
  const teams = Map.groupBy(items, ([key]) => parseDocumentKey(key)?.team);
  for (const [team, ofTeam] of teams) {
    if (team === undefined) continue;
    const { state, damage } = assemble(ofTeam.map(([, raw]) => raw));
    documents.set(team, state);
    ofTeam.forEach(([key, raw], piece) => {
      const found = damage.filter((one) => one.piece === piece);
      if (found.length > 0) damaged.push({ key, raw, damage: found });
    });
  }
  return { documents, damaged };
};

/** One item a bucket that holds something. */
export const itemsOf = (team: TeamId, state: State): Map<string, unknown> =>
  new Map(
    state.buckets.flatMap((bucket, index) =>
      bucket.size === 0 ? [] : [[documentKey(team, index), encodeBucket(bucket)] as const],
    ),
  );

export const checksums = (items: StoredItems): Map<string, string> =>
  new Map([...items].map(([key, raw]) => [key, isJson(raw) ? digestJson(raw) : 'unreadable']));
