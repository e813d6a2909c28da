/** A team's cycle read once, in parts that can be shown whole or changed one by one. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { fingerprint } from '#utils/measure/fingerprint.ts';
import { select } from '#utils/measure/selection.ts';
import { indexSelection, type SelectionIndex } from '#utils/measure/selection-index.ts';
import { dayOf } from './calendar.ts';
import { chooseCycle } from './cycle.ts';
import { type TeamPace, teamPace } from './forecast/forecast.ts';
import type { KeyResultInput, ViewContext } from './key-result-input.ts';
import { keyResultView } from './key-result-view.ts';
import type { TeamDocument } from './model/document.ts';
import type { CycleId, KeyResultId, RuleId } from './model/ids.ts';
import type { Objective } from './model/objective.ts';
import type { Cycle } from './model/team.ts';
import type { IssueRef } from './model/tracker-ref.ts';
import { ruleText } from './rule-text.ts';
import { countServed, type Served } from './served.ts';
import type { KeyResultView } from './view.ts';
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
  /** False where nobody looks at forecasts: they cost a millisecond or more each, as much as all the rest. */
  forecasts?: boolean;
  words: Words;
  listUrl: (refs: IssueRef[]) => string | null;
}

/** A reading in its parts, so that one changed ticket costs what it touches (see `team-reader.ts`). */
export interface TeamParts {
  cycle: Cycle;
  day: string;
  objectives: Objective[];
  index: SelectionIndex;
  inputs: KeyResultInput[];
  served: Served;
  pace: TeamPace;
  views: Map<KeyResultId, KeyResultView>;
}

/** What each key result of the cycle is made from, before anything is measured; null without a cycle. */
export const gatherCycle = (
  input: TeamInput,
): Pick<TeamParts, 'cycle' | 'day' | 'objectives' | 'index' | 'inputs'> | null => {
  const { document, now } = input;
  const day = dayOf(now, document.team.timeZone) ?? '1970-01-01';
  const cycle = chooseCycle(document.cycles, input.cycle, day);
  if (!cycle) return null;
  const objectives = ordered(document.objectives.filter((objective) => objective.cycle === cycle.id));
  return { cycle, day, objectives, ...gather(input, objectives) };
};

/** Null without a cycle. */
export const readParts = (input: TeamInput): TeamParts | null => {
  const gathered = gatherCycle(input);
  if (!gathered) return null;
  const { day, inputs } = gathered;
  const { timeZone } = input.document.team;
  const served = countServed(inputs.map(({ selection }) => selection.serving.keys()));
  const parts: TeamParts = {
    ...gathered,
    served,
    pace: teamPace(() => inputs.map(({ selection }) => selection), day, timeZone),
    views: new Map(),
  };
  const context = contextOf(input, parts);
  for (const one of inputs) parts.views.set(one.keyResult.id, keyResultView(one, context));
  return parts;
};

const ordered = <T extends { order: number; id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Each key result of the cycle with what belongs to it, in the order of objectives and their own. */
const gather = (input: TeamInput, objectives: readonly Objective[]) => {
  const { document, words } = input;
  const keyResults = Map.groupBy(ordered(document.keyResults), (keyResult) => keyResult.objective);
  const shown = objectives.flatMap((objective) =>
    (keyResults.get(objective.id) ?? []).map((keyResult) => ({ objective, keyResult })),
  );
  const checkIns = Map.groupBy(document.checkIns, (checkIn) => checkIn.keyResult);
  const rules = Map.groupBy(document.rules, (rule) => rule.keyResult);
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
  const inputs = shown.map(
    ({ objective, keyResult }): KeyResultInput => ({
      keyResult,
      objective,
      selection: select(keyResult, index),
      rules: index.rulesOf(keyResult.id).map((rule) => rule.id),
      checkIns: checkIns.get(keyResult.id) ?? [],
      samples: samples.get(keyResult.id) ?? [],
      fingerprint: () => fingerprint(keyResult.measure, rules.get(keyResult.id) ?? []),
    }),
  );
  return { index, inputs };
};

export const contextOf = (
  { document, words, readAt, listUrl, here, now, forecasts = true }: TeamInput,
  { cycle, day, served, pace }: TeamParts,
): ViewContext => ({
  cycle,
  today: day,
  now,
  timeZone: document.team.timeZone,
  thresholds: document.team.thresholds,
  words,
  readAt,
  listUrl,
  here,
  // A ticket that serves more than one key result is allowed, weighed by share, and flagged.
  isShared: served.isShared,
  forecasts,
  team: pace.team,
  days: pace.days,
});
