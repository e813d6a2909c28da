/** What a conflict between teams is, and how it is named. */
import type { KeyResultId, TeamId } from '../model/ids.ts';
import { shortHash } from '../model/short-hash.ts';
import type { Claim } from './claims.ts';

export type ConflictKind = 'opposite' | 'same-metric' | 'same-ticket' | 'many-wait' | 'circle';

export interface Conflict {
  /** The same conflict found again has the same name; settlements are kept by it. */
  id: string;
  kind: ConflictKind;
  keyResults: { team: TeamId; keyResult: KeyResultId }[];
  /** What the sentence `alignment_conflict_<kind>` says, in its order. */
  args: string[];
  /** How people settled it, in their words; null while it is open. */
  settled: string | null;
}

/** As it is found: nobody has been asked yet. */
export type Found = Omit<Conflict, 'settled'>;

/** Where a claim stands. */
export const at = ({ team, keyResult }: Claim) => ({ team, keyResult });

/** Readable, the same whatever the order, and never longer than an id may be (80 characters). */
export const nameOf = (kind: string, parts: readonly string[]): string =>
  `${kind}-${shortHash(parts.toSorted().join('\n'))}`;
