import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Change, Edit } from './change.ts';

/** What takes one step back (or forward again); an import may touch several teams. */
export interface Step {
  label: Edit['label'];
  parts: { team: TeamId; changes: Change[] }[];
}

export interface History {
  undo: Step[];
  redo: Step[];
}

export declare const EMPTY_HISTORY: History;
/** After an edit: its inverse joins the undo stack (the oldest of 50 falls off), redo is emptied. */
export declare const remember: (history: History, inverse: Step) => History;
/** Takes the newest undo step; `invert` applies it and returns its own inverse, which becomes redo. */
export declare const undo: (history: History, invert: (step: Step) => Step) => History;
export declare const redo: (history: History, invert: (step: Step) => Step) => History;
/** For the snapshot: what undo would take back. */
export declare const undoLabel: (history: History) => Edit['label'] | null;
