import { nanoid } from 'nanoid';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { DocumentStore } from '#utils/storage/documents.ts';
import { replicaItem } from '#utils/storage/settings.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { type Clock, createClock } from '#utils/sync/clock.ts';
import { observeState } from '#utils/sync/read.ts';
import { isAlive, recordKey } from '#utils/sync/record.ts';
import { emptyState, getRecord, type State } from '#utils/sync/state.ts';
import type { Change } from '#utils/workspace/change.ts';
import { readDocument } from '#utils/workspace/read-document.ts';
import { BackgroundProblem, problem } from './problems.ts';

interface Options {
  store: DocumentStore;
  now: () => number;
}

/**
 * The teams' states in memory, which are the truth once they were opened, and what they read as. A change is
 * stored before it is answered. A write that fails leaves a notice and is tried with the next.
 */
export const createHeldDocuments = ({ store, now }: Options) => {
  const states = new Map<TeamId, State>();
  const read = new Map<TeamId, TeamDocument>();
  const saving = new Map<TeamId, Problem>();
  const damage = new Map<TeamId, Problem>();
  let opening: Problem[] = [];
  let readOnly = false;
  let clock: Clock | null = null;

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

  return {
    async open(): Promise<void> {
      const opened = await store.open();
      opening = opened.problems;
      readOnly = opened.readOnly;
      clock = createClock({ replica: await replica(opened.lost), now });
      for (const [team, state] of opened.documents) {
        observeState(clock, state);
        put(team, state);
      }
    },

    all: (): TeamDocument[] => [...read.values()],
    get: (team: TeamId): TeamDocument | null => read.get(team) ?? null,
    /** What went wrong with opening, with the last write of each team, and with reading it. */
    problems: (): Problem[] => [...opening, ...saving.values(), ...damage.values()],

    /** Changes one state and returns what would take that back. Nothing is kept before it was stored. */
    async apply(team: TeamId, changes: readonly Change[]): Promise<Change[]> {
      if (readOnly || !clock) throw new BackgroundProblem(opening[0] ?? problem('storage', now()));
      const { state, inverse } = applyChanges(states.get(team) ?? emptyState(), changes, clock);
      put(team, state);
      const failed = await store.save(team, state);
      if (failed) saving.set(team, failed);
      else saving.delete(team);
      return inverse;
    },

    /** Removed teams that are not `wanted` any more leave the store too. */
    async forgetRemoved(wanted: ReadonlySet<TeamId>): Promise<void> {
      for (const team of [...states.keys()]) {
        if (readOnly || read.has(team) || wanted.has(team)) continue;
        states.delete(team);
        await store.remove(team);
      }
    },
  };
};

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
