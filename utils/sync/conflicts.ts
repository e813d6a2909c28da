import type { Json } from '#utils/workspace/change.ts';
import type { Stamp } from './stamp.ts';
import type { State } from './state.ts';

/** Two people changed one field without knowing of each other; the next edit of the field settles it. */
export interface Conflict {
  collection: string;
  id: string;
  field: string;
  value: Json | undefined;
  lost: { value: Json | undefined; at: Stamp }[];
}
/** Conflicts not older than `since` (milliseconds). */
export declare const conflicts: (state: State, since: number) => Conflict[];
