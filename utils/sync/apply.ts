import type { Json } from '#utils/workspace/change.ts';
import type { Clock } from './clock.ts';
import type { State } from './state.ts';

/** As `Change` of the workspace, for any collection. */
export type FieldChange<C extends string = string> =
  | { kind: 'set'; collection: C; id: string; field: string; value: Json }
  | { kind: 'unset'; collection: C; id: string; field: string }
  | { kind: 'remove'; collection: C; id: string }
  | { kind: 'restore'; collection: C; id: string };

/** Applies changes as this replica's newest; `inverse`, applied later, takes them back as a whole. */
export declare const applyChanges: <C extends string>(
  state: State,
  changes: readonly FieldChange<C>[],
  clock: Clock,
) => { state: State; inverse: FieldChange<C>[] };
