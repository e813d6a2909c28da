import type { Collection, TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { State } from '#utils/sync/state.ts';

/** Something in the stored document that could not be read as it stands; the bytes are still there. */
export interface ReadProblem {
  collection: Collection;
  id: string;
  /** Null: the record as a whole. */
  field: string | null;
  why: string;
  /** `fallback`: the field reads as its default. `left-out`: the record is not shown. */
  outcome: 'fallback' | 'left-out';
}

export interface ReadDocument {
  document: TeamDocument;
  problems: ReadProblem[];
}

/** Reads a team's document out of its state; never throws. */
export declare const readDocument: (team: TeamId, state: State) => ReadDocument;
