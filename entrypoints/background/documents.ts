import type { Stepping } from '#utils/messaging/snapshot.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import { serial } from '#utils/serial.ts';
import type { DocumentStore } from '#utils/storage/documents.ts';
import { historyItem } from '#utils/storage/settings.ts';
import type { Change, Edit } from '#utils/workspace/change.ts';
import {
  EMPTY_HISTORY,
  type History,
  redo,
  redoLabel,
  remember,
  type Step,
  undo,
  undoLabel,
} from '#utils/workspace/history.ts';
import { withMeasureLog } from '#utils/workspace/measure-log.ts';
import { createHeldDocuments } from './held-documents.ts';
import { BackgroundProblem, problem } from './problems.ts';

interface Options {
  store: DocumentStore;
  now: () => number;
  /** Something to show is different now. */
  changed(): void;
}

/** A step of fewer changes is taken in a fraction of a second; what it says about itself would only flicker. */
const LONG = 2000;

/** The teams' documents and the steps in which people change them: one after the other, each to be taken back. */
export const createDocuments = ({ store, now, changed }: Options) => {
  const inTurn = serial();
  const held = createHeldDocuments({ store, now });
  /** What was wrong with the stored history. */
  let trouble: Problem | null = null;
  let history: History = EMPTY_HISTORY;
  let stepping: Stepping | null = null;

  const open = async (): Promise<void> => {
    await held.open();
    const kept = await historyItem.read();
    history = kept.value;
    trouble = kept.problem;
    // Undo could bring these back.
    const wanted = history.undo.flatMap(({ parts }) => parts.map(({ team }) => team));
    await held.forgetRemoved(new Set(wanted));
  };

  /** `onPart` hears before each part how many changes are stored. */
  const applyAll = async (
    parts: Step['parts'],
    onPart: (done: number) => void = () => {},
  ): Promise<Step['parts']> => {
    const inverse: Step['parts'] = [];
    let done = 0;
    for (const { team, changes } of parts) {
      onPart(done);
      inverse.unshift({ team, changes: await held.apply(team, changes) });
      done += changes.length;
    }
    return inverse;
  };

  /** A whole step, which says how far it is when there is time to read that. */
  const take = async (way: Stepping['way'], { label, parts }: Step): Promise<Step['parts']> => {
    const total = parts.reduce((sum, { changes }) => sum + changes.length, 0);
    if (parts.length === 1 || total < LONG) return applyAll(parts);
    try {
      return await applyAll(parts, (done) => {
        stepping = { way, label, done, total };
        changed();
      });
    } finally {
      stepping = null;
      changed();
    }
  };

  const keep = async (next: History) => {
    history = next;
    await historyItem.write(next);
    changed();
  };

  return {
    open,
    all: held.all,
    get: (team: TeamId): TeamDocument => {
      const document = held.get(team);
      if (!document) throw new BackgroundProblem(problem('not-found', now()));
      return document;
    },
    find: (team: string | null): TeamDocument | null =>
      held.all().find((document) => document.team.id === team) ?? null,
    problems: (): Problem[] => [...held.problems(), ...(trouble ? [trouble] : [])],
    undoLabel: (): Edit['label'] | null => undoLabel(history),
    redoLabel: (): Edit['label'] | null => redoLabel(history),
    /** How far a large step is that is being taken back or done again. */
    stepping: (): Stepping | null => stepping,

    /** One step of a person over one team or several, taken back as a whole by `undo`. */
    edit: (edits: { team: TeamId; edit: Edit }[]): Promise<void> =>
      inTurn(async () => {
        const due = edits.filter(({ edit }) => edit.changes.length > 0);
        const [first] = due;
        if (!first) return;
        const at = new Date(now()).toISOString();
        const parts = await applyAll(
          due.map(({ team, edit }) => ({
            team,
            changes: withMeasureLog(held.get(team), edit.changes, at),
          })),
        );
        const { label, step } = first.edit;
        await keep(remember(history, { label, parts, ...(step !== undefined && { name: step }) }));
      }),

    /** What no person did (a day's sample): stored like an edit, and nothing for undo. */
    record: (team: TeamId, changes: (document: TeamDocument) => Change[]): Promise<void> =>
      inTurn(async () => {
        const document = held.get(team);
        const due = document ? changes(document) : [];
        if (due.length === 0) return;
        await held.apply(team, due);
        changed();
      }),

    undo: (): Promise<void> =>
      inTurn(async () => {
        const step = history.undo.at(-1);
        if (!step) return;
        const parts = await take('undo', step);
        await keep(undo(history, () => ({ label: step.label, parts })));
      }),

    redo: (): Promise<void> =>
      inTurn(async () => {
        const step = history.redo.at(-1);
        if (!step) return;
        const parts = await take('redo', step);
        await keep(redo(history, () => ({ label: step.label, parts })));
      }),
  };
};
export type Documents = ReturnType<typeof createDocuments>;
