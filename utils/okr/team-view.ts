/** A team's cycle as screens and pages show it: the one reading that the background asks for. */
import { oldest } from '#utils/measure/value.ts';
import { attentionOf } from './attention.ts';
import type { KeyResultInput } from './key-result-input.ts';
import type { KeyResultId } from './model/ids.ts';
import type { Objective } from './model/objective.ts';
import { weekOf } from './pace.ts';
import { rollUp } from './roll-up.ts';
import { contextOf, readParts, type TeamInput, type TeamParts } from './team-parts.ts';
import { linesOf } from './ticket-lines.ts';
import type { KeyResultView, ObjectiveView, TeamView, TicketLine } from './view.ts';

export interface TeamReading {
  view: TeamView;
  /** The key results of the cycle that a ticket (`issueUid`) serves, or shows for context. */
  lines: (uid: string) => TicketLine[];
}

/**
 * Reads a team's cycle once, for its view and for any number of tickets. Linear in tickets and links;
 * everything that looks something up has an index built here.
 */
export const readTeam = (input: TeamInput): TeamReading => {
  const parts = readParts(input);
  return parts ? assemble(input, parts) : emptyReading(input);
};

export const emptyReading = ({ document: { team } }: TeamInput): TeamReading => ({
  view: { team: { id: team.id, name: team.name }, cycle: null, objectives: [], attention: [], asOf: null },
  lines: () => [],
});

/** The parts as they are now; later changes of them do not reach into it. */
export const assemble = (input: TeamInput, parts: TeamParts): TeamReading => {
  const { team } = input.document;
  const { cycle, day, objectives } = parts;
  const closed = cycle.closedAt ? ({ closed: true } as const) : {};
  const inputs = [...parts.inputs];
  const views = new Map(parts.views);
  const ofObjective = Map.groupBy(views.values(), (view) => view.objective.id);
  return {
    view: {
      team: { id: team.id, name: team.name },
      cycle: {
        id: cycle.id,
        name: cycle.name,
        starts: cycle.starts,
        ends: cycle.ends,
        ...weekOf(cycle, day),
        ...closed,
      },
      objectives: objectives.map((objective) =>
        objectiveView(objective, ofObjective.get(objective.id) ?? []),
      ),
      attention: attentionOf(watched(inputs, views), contextOf(input, parts)),
      asOf: oldest([...views.values()].map((view) => view.asOf)),
    },
    lines: (uid) => linesOf(uid, { team: team.id, ...closed }, inputs, views),
  };
};

/** A team's cycle, when its tickets are not asked for. */
export const teamView = (input: TeamInput): TeamView => readTeam(input).view;

/** One ticket's key results; for many tickets read the team once and ask its `lines`. */
export const ticketLines = (input: TeamInput, uid: string): TicketLine[] => readTeam(input).lines(uid);

/** Attention is for what the team is at: no drafts, nothing closed. */
const watched = (inputs: readonly KeyResultInput[], views: ReadonlyMap<KeyResultId, KeyResultView>) =>
  inputs.flatMap(({ keyResult, objective }) => {
    const view = views.get(keyResult.id);
    return view && objective.state === 'active' ? [{ view }] : [];
  });

const objectiveView = (objective: Objective, keyResults: KeyResultView[]): ObjectiveView => {
  const { id, title, why, ambition, state } = objective;
  const children = keyResults.map((view) => ({ ...view, goal: view.goalDefinition?.kind ?? null }));
  return { id, title, why, ambition, state, ...rollUp(children), keyResults };
};
