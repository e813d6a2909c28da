import type { TeamId } from '#utils/okr/model/ids.ts';
import { isJson } from '#utils/sync/canonical.ts';
import { assemble, encodeBucket } from '#utils/sync/codec.ts';
import type { Damage } from '#utils/sync/decode.ts';
import { digestJson } from '#utils/sync/digest.ts';
import { checksum } from '#utils/sync/hash.ts';
import type { Bucket, State } from '#utils/sync/state.ts';
import { documentKey, parseDocumentKey } from './document-keys.ts';
import { fromText, toText } from './json-text.ts';
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
    const { state, damage } = assemble(ofTeam.map(([, raw]) => fromText(raw)));
    documents.set(team, state);
    ofTeam.forEach(([key, raw], piece) => {
      const found = damage.filter((one) => one.piece === piece);
      if (found.length > 0) damaged.push({ key, raw, damage: found });
    });
  }
  return { documents, damaged };
};

/** How a bucket is stored; throws `NotPlainJsonError` on a value that cannot be kept. */
export const itemOfBucket = (key: string, bucket: Bucket): readonly [string, string] => [
  key,
  toText(encodeBucket(bucket), key),
];

/** One item a bucket that holds something. */
export const itemsOf = (team: TeamId, state: State): Map<string, unknown> =>
  new Map(
    state.buckets.flatMap((bucket, index) =>
      bucket.size === 0 ? [] : [itemOfBucket(documentKey(team, index), bucket)],
    ),
  );

/** The same for a bucket as text and as the value that earlier versions kept. */
export const checksums = (items: StoredItems): Map<string, string> =>
  new Map([...items].map(([key, raw]) => [key, sumOf(raw)]));

const sumOf = (raw: unknown): string => {
  if (typeof raw === 'string') return checksum(raw);
  return isJson(raw) ? digestJson(raw) : 'unreadable';
};
