import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Change, Edit } from './change.ts';

/** What takes one step back (or forward again); an import may touch several teams. */
export interface Step {
  label: Edit['label'];
  parts: { team: TeamId; changes: Change[] }[];
  /** As its edits name it; gone once it was taken back, so that nothing joins it any more. */
  name?: string;
}

/** Newest last. */
export interface History {
  undo: Step[];
  redo: Step[];
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

const KEPT = 50;

/**
 * After an edit: its inverse joins the undo stack (the oldest of 50 falls off), redo is emptied. An edit that
 * goes on with the newest step becomes part of it.
 */
export const remember = (history: History, inverse: Step): History => {
  const newest = history.undo.at(-1);
  if (newest === undefined || inverse.name === undefined || newest.name !== inverse.name)
    return { undo: push(history.undo, inverse), redo: [] };
  const joined = { ...inverse, parts: [...inverse.parts, ...newest.parts] };
  return { undo: push(history.undo.slice(0, -1), joined), redo: [] };
};

/** Takes the newest undo step; `invert` applies it and returns its own inverse, which becomes redo. */
export const undo = (history: History, invert: (step: Step) => Step): History => {
  const step = history.undo.at(-1);
  if (step === undefined) return history;
  return { undo: history.undo.slice(0, -1), redo: push(history.redo, invert(step)) };
};

/** Steps forward over what was undone last; `invert` takes the step again and returns what would undo it. */
export const redo = (history: History, invert: (step: Step) => Step): History => {
  const step = history.redo.at(-1);
  if (step === undefined) return history;
  return { undo: push(history.undo, invert(step)), redo: history.redo.slice(0, -1) };
};

/** For the snapshot: what undo would take back. */
export const undoLabel = (history: History): Edit['label'] | null => history.undo.at(-1)?.label ?? null;

/** What redo would do again. */
export const redoLabel = (history: History): Edit['label'] | null => history.redo.at(-1)?.label ?? null;

const push = (steps: readonly Step[], step: Step): Step[] => [...steps, step].slice(-KEPT);
