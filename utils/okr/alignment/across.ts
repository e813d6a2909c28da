/** What of each team stands beside the others while one cycle runs: nothing that came before, and no history. */
import { chooseCycle } from '../cycle.ts';
import type { TeamDocument } from '../model/document.ts';
import type { Cycle } from '../model/team.ts';
import type { KeyResultView, ObjectiveView, TeamView } from '../view.ts';

export type TeamAcross = Pick<
  TeamDocument,
  'team' | 'cycles' | 'objectives' | 'keyResults' | 'links' | 'rules' | 'dependencies' | 'settlements'
>;

/** A key result as it stands on the map. */
export type KeyResultAcross = Pick<KeyResultView, 'id' | 'title' | 'shortName' | 'status' | 'value' | 'goal'>;

export interface ViewAcross extends Pick<TeamView, 'team'> {
  objectives: (Pick<ObjectiveView, 'id' | 'title' | 'state'> & { keyResults: KeyResultAcross[] })[];
}

/** What the map and all that stands below it are drawn from. */
export interface Across {
  teams: TeamAcross[];
  views: ViewAcross[];
}

type Span = Pick<Cycle, 'starts' | 'ends'>;

const overlaps = (cycle: Span, span: Span): boolean => cycle.starts <= span.ends && cycle.ends >= span.starts;

/** Objectives of cycles that overlap the span of days, and what hangs on them; settlements have no cycle. */
export const teamAcross = (document: TeamDocument, span: Span): TeamAcross => {
  const cycles = document.cycles.filter((cycle) => overlaps(cycle, span));
  const inCycles = new Set(cycles.map(({ id }) => id));
  const objectives = document.objectives.filter(({ cycle }) => inCycles.has(cycle));
  const above = new Set(objectives.map(({ id }) => id));
  const keyResults = document.keyResults.filter(({ objective }) => above.has(objective));
  const known = new Set(keyResults.map(({ id }) => id));
  const ofKnown = ({ keyResult }: { keyResult: (typeof keyResults)[number]['id'] }) => known.has(keyResult);
  return {
    team: document.team,
    cycles,
    objectives,
    keyResults,
    links: document.links.filter(ofKnown),
    rules: document.rules.filter(ofKnown),
    dependencies: document.dependencies.filter(ofKnown),
    settlements: document.settlements,
  };
};

export const viewAcross = ({ team, objectives }: TeamView): ViewAcross => ({
  team,
  objectives: objectives.map(({ id, title, state, keyResults }) => ({
    id,
    title,
    state,
    keyResults: keyResults.map(keyResultAcross),
  })),
});

const keyResultAcross = (keyResult: KeyResultView): KeyResultAcross => {
  const { id, title, shortName, status, value, goal } = keyResult;
  return { id, title, shortName, status, value, goal };
};

/** The team's own cycle that runs at the time of the one looked at; null where it has none. */
export const sameTime = ({ cycles }: Pick<TeamDocument, 'cycles'>, span: Cycle): Cycle | null =>
  cycles.find(({ id }) => id === span.id) ??
  chooseCycle(
    cycles.filter((cycle) => overlaps(cycle, span)),
    null,
    span.starts,
  );
