import type { Json } from '#utils/workspace/change.ts';

/** As `Change` of the workspace, for any collection. */
export type FieldChange<C extends string = string> =
  | { kind: 'set'; collection: C; id: string; field: string; value: Json }
  | { kind: 'unset'; collection: C; id: string; field: string }
  | { kind: 'remove'; collection: C; id: string }
  | { kind: 'restore'; collection: C; id: string };

/** A record that a batch touched, by the changes' own names. */
export interface Touched<C extends string> {
  collection: C;
  id: string;
  fields: Set<string>;
}
