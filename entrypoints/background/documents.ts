import { nanoid } from 'nanoid';
import type { Stepping } from '#utils/messaging/snapshot.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import { serial } from '#utils/serial.ts';
import type { DocumentStore } from '#utils/storage/documents.ts';
import { historyItem, replicaItem } from '#utils/storage/settings.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { type Clock, createClock } from '#utils/sync/clock.ts';
import { observeState } from '#utils/sync/read.ts';
import { isAlive, recordKey } from '#utils/sync/record.ts';
import { emptyState, getRecord, type State } from '#utils/sync/state.ts';
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
import { readDocument } from '#utils/workspace/read-document.ts';
import { BackgroundProblem, problem } from './problems.ts';

interface Options {
  store: DocumentStore;
  now: () => number;
  /** Something to show is different now. */
  changed(): void;
}

/** A step of fewer changes is taken in a fraction of a second; what it says about itself would only flicker. */
const LONG = 2000;

/**
 * The teams' documents: the truth is in memory once they were opened, and each edit, a change of single
 * fields, is stored before it is answered. A write that fails leaves a notice and is tried with the next.
 */
export const createDocuments = ({ store, now, changed }: Options) => {
  const inTurn = serial();
  const states = new Map<TeamId, State>();
  const read = new Map<TeamId, TeamDocument>();
  const saving = new Map<TeamId, Problem>();
  const damage = new Map<TeamId, Problem>();
  let opening: Problem[] = [];
  let readOnly = false;
  let history: History = EMPTY_HISTORY;
  let stepping: Stepping | null = null;
  let clock: Clock | null = null;

  const open = async (): Promise<void> => {
    const opened = await store.open();
    opening = opened.problems;
    readOnly = opened.readOnly;
    clock = createClock({ replica: await replica(opened.lost), now });
    for (const [team, state] of opened.documents) {
      observeState(clock, state);
      put(team, state);
    }
    const kept = await historyItem.read();
    history = kept.value;
    if (kept.problem) opening = [...opening, kept.problem];
    await forgetRemoved();
  };

  /** A removed team that no undo can bring back any more leaves the store too. */
  const forgetRemoved = async (): Promise<void> => {
    const wanted = new Set(history.undo.flatMap((step) => step.parts.map((part) => part.team)));
    for (const team of [...states.keys()]) {
      if (readOnly || read.has(team) || wanted.has(team)) continue;
      states.delete(team);
      await store.remove(team);
    }
  };

  const put = (team: TeamId, state: State) => {
    states.set(team, state);
    read.delete(team);
    damage.delete(team);
    if (!isThere(team, state)) return;
    const { document, problems } = readDocument(team, state);
    read.set(team, document);
    const [first] = problems;
    if (first)
      damage.set(team, problem('storage', now(), '', `${first.collection}/${first.id}: ${first.why}`));
  };

  /** Changes one state and returns what would take that back. Nothing is kept before it was stored. */
  const apply = async (team: TeamId, changes: readonly Change[]): Promise<Change[]> => {
    if (readOnly || !clock) throw new BackgroundProblem(opening[0] ?? problem('storage', now()));
    const { state, inverse } = applyChanges(states.get(team) ?? emptyState(), changes, clock);
    put(team, state);
    const failed = await store.save(team, state);
    if (failed) saving.set(team, failed);
    else saving.delete(team);
    return inverse;
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
      inverse.unshift({ team, changes: await apply(team, changes) });
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
    all: (): TeamDocument[] => [...read.values()],
    get: (team: TeamId): TeamDocument => {
      const document = read.get(team);
      if (!document) throw new BackgroundProblem(problem('not-found', now()));
      return document;
    },
    find: (team: string | null): TeamDocument | null =>
      [...read.values()].find((document) => document.team.id === team) ?? null,
    problems: (): Problem[] => [...opening, ...saving.values(), ...damage.values()],
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
            changes: withMeasureLog(read.get(team) ?? null, edit.changes, at),
          })),
        );
        const { label, step } = first.edit;
        await keep(remember(history, { label, parts, ...(step !== undefined && { name: step }) }));
      }),

    /** What no person did (a day's sample): stored like an edit, and nothing for undo. */
    record: (team: TeamId, changes: (document: TeamDocument) => Change[]): Promise<void> =>
      inTurn(async () => {
        const document = read.get(team);
        const due = document ? changes(document) : [];
        if (due.length === 0) return;
        await apply(team, due);
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

/** This installation's name in stamps; after a loss a new one, so that no old stamp is ever given twice. */
const replica = async (lost: boolean): Promise<string> => {
  const kept = (await replicaItem.read()).value;
  if (kept !== null && !lost) return kept;
  const made = nanoid(12);
  await replicaItem.write(made);
  return made;
};

/** A team whose own record was removed is not shown; the rest of it waits for an undo. */
const isThere = (team: TeamId, state: State): boolean => {
  const record = getRecord(state, recordKey('team', team));
  return record !== undefined && isAlive(record);
};
