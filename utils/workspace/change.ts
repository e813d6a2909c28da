/**
 * Every edit is a change of single fields; deletion is a change too; undo is the inverse change.
 * Nothing anywhere rewrites a whole document.
 */
import type { Collection } from '#utils/okr/model/document.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Change =
  /** Sets one field. A record comes into being with its first field; `undefined` is never a value. */
  | { kind: 'set'; collection: Collection; id: string; field: string; value: Json }
  /** Takes one field away: what undoes the first setting of a field. */
  | { kind: 'unset'; collection: Collection; id: string; field: string }
  /** Takes a record away. Setting a field afterwards brings it back, with the fields it had. */
  | { kind: 'remove'; collection: Collection; id: string }
  | { kind: 'restore'; collection: Collection; id: string };

/** One step of a person: what undo takes back as a whole. `label` is a message key with arguments. */
export interface Edit {
  label: { message: string; args: string[] };
  changes: Change[];
  /** Edits that follow each other under one such name are one step: undo takes back all of them. */
  step?: string;
}

/** One edit holds no more, so that none keeps the others waiting; a large import is several edits of one step. */
export const MOST_CHANGES = 20_000;
