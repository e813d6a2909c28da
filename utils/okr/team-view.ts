/** A team's cycle as screens and pages show it: the one reading that the background asks for. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { select } from '#utils/measure/selection.ts';
import { indexSelection } from '#utils/measure/selection-index.ts';
import { oldest } from '#utils/measure/value.ts';
import { attentionOf } from './attention.ts';
import { dayOf } from './calendar.ts';
import { chooseCycle } from './cycle.ts';
import { teamPace } from './forecast/forecast.ts';
import { type KeyResultInput, keyResultView, type ViewContext } from './key-result-view.ts';
import type { TeamDocument } from './model/document.ts';
import type { CycleId, KeyResultId, RuleId } from './model/ids.ts';
import type { Objective } from './model/objective.ts';
import type { Cycle } from './model/team.ts';
import type { IssueRef } from './model/tracker-ref.ts';
import { weekOf } from './pace.ts';
import { rollUp } from './roll-up.ts';
import { ruleText } from './rule-text.ts';
import { linesOf } from './ticket-lines.ts';
import type { KeyResultView, ObjectiveView, TeamView, TicketLine } from './view.ts';
import type { Words } from './words.ts';

/** All as plain data, read and never changed. */
export interface TeamInput {
  document: TeamDocument;
  /** Null: the cycle that today falls in. */
  cycle: CycleId | null;
  /** What is known of tickets, by `issueUid`. */
  facts: ReadonlyMap<string, IssueFacts>;
  /** What each rule selected when last asked, as `issueUid`s; absent until it has been asked. */
  ruleMatches: ReadonlyMap<RuleId, readonly string[]>;
  /** `issueUid`s that were asked for and did not come back: deleted or not visible. */
  hidden: ReadonlySet<string>;
  /** When a ticket (`issueUid`) or a rule (its id) was last known to be current; null if never. */
  readAt: (uidOrRule: string) => string | null;
  /** `issueUid` of the ticket the viewer stands on. */
  here: string | null;
  now: string;
  words: Words;
  listUrl: (refs: IssueRef[]) => string | null;
}

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
  const { document, now } = input;
  const { team } = document;
  const day = dayOf(now, team.timeZone) ?? '1970-01-01';
  const cycle = chooseCycle(document.cycles, input.cycle, day);
  const head = { team: { id: team.id, name: team.name } };
  if (!cycle) {
    return { view: { ...head, cycle: null, objectives: [], attention: [], asOf: null }, lines: () => [] };
  }
  const objectives = ordered(document.objectives.filter((objective) => objective.cycle === cycle.id));
  const inputs = gather(input, objectives);
  const context = contextOf(input, cycle, day, inputs);
  const views = new Map(inputs.map((one) => [one.keyResult.id, keyResultView(one, context)]));
  const objectiveViews = objectives.map((objective) =>
    objectiveView(
      objective,
      [...views.values()].filter((view) => view.objective.id === objective.id),
    ),
  );
  return {
    view: {
      ...head,
      cycle: {
        id: cycle.id,
        name: cycle.name,
        starts: cycle.starts,
        ends: cycle.ends,
        ...weekOf(cycle, day),
      },
      objectives: objectiveViews,
      attention: attentionOf(watched(inputs, views), context),
      asOf: oldest([...views.values()].map((view) => view.asOf)),
    },
    lines: (uid) => linesOf(uid, team.id, inputs, views),
  };
};

/** A team's cycle, when its tickets are not asked for. */
export const teamView = (input: TeamInput): TeamView => readTeam(input).view;

/** One ticket's key results; for many tickets read the team once and ask its `lines`. */
export const ticketLines = (input: TeamInput, uid: string): TicketLine[] => readTeam(input).lines(uid);

const ordered = <T extends { order: number; id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Attention is for what the team is at: no drafts, nothing closed. */
const watched = (inputs: readonly KeyResultInput[], views: ReadonlyMap<KeyResultId, KeyResultView>) =>
  inputs.flatMap(({ keyResult, objective }) => {
    const view = views.get(keyResult.id);
    return view && objective.state === 'active' ? [{ view, measure: keyResult.measure }] : [];
  });

/** Each key result of the cycle with what belongs to it, in the order of objectives and their own. */
const gather = (input: TeamInput, objectives: readonly Objective[]): KeyResultInput[] => {
  const { document, words } = input;
  const keyResults = Map.groupBy(ordered(document.keyResults), (keyResult) => keyResult.objective);
  const shown = objectives.flatMap((objective) =>
    (keyResults.get(objective.id) ?? []).map((keyResult) => ({ objective, keyResult })),
  );
  const checkIns = Map.groupBy(document.checkIns, (checkIn) => checkIn.keyResult);
  const samples = Map.groupBy(document.samples, (sample) => sample.keyResult);
  const index = indexSelection({
    keyResults: new Set(shown.map(({ keyResult }) => keyResult.id)),
    links: document.links,
    rules: document.rules,
    facts: input.facts,
    ruleMatches: input.ruleMatches,
    hidden: input.hidden,
    ruleText: (rule) => ruleText(rule, words),
  });
  return shown.map(({ objective, keyResult }) => ({
    keyResult,
    objective,
    selection: select(keyResult, index),
    rules: index.rulesOf(keyResult.id).map((rule) => rule.id),
    checkIns: checkIns.get(keyResult.id) ?? [],
    samples: samples.get(keyResult.id) ?? [],
  }));
};

const contextOf = (
  input: TeamInput,
  cycle: Cycle,
  today: string,
  inputs: readonly KeyResultInput[],
): ViewContext => {
  const shared = servedTwice(inputs);
  const { timeZone, thresholds } = input.document.team;
  const { words, readAt, listUrl, here, now } = input;
  return {
    cycle,
    today,
    now,
    timeZone,
    thresholds,
    words,
    readAt,
    listUrl,
    here,
    isShared: (uid) => shared.has(uid),
    ...teamPace(() => inputs.map(({ selection }) => selection), today, timeZone),
  };
};

/** Tickets that serve more than one key result: allowed, weighed by share, and flagged. */
const servedTwice = (inputs: readonly KeyResultInput[]): ReadonlySet<string> => {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { selection } of inputs)
    for (const uid of selection.serving.keys()) (once.has(uid) ? twice : once).add(uid);
  return twice;
};

const objectiveView = (objective: Objective, keyResults: KeyResultView[]): ObjectiveView => {
  const { id, title, why, ambition, state } = objective;
  const children = keyResults.map((view) => ({ ...view, goal: view.goalDefinition?.kind ?? null }));
  return { id, title, why, ambition, state, ...rollUp(children), keyResults };
};
