/**
 * What screens and pages show, as plain data: computed once in the background, by pure functions, and
 * sent as JSON. Types alone stand here, so that a content script can import them without zod.
 */
import type { Explanation, LeftOutReason } from '#utils/measure/explanation.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { Bar } from './bar.ts';
import type { CheckIn, SetStatus } from './model/check-in.ts';
import type { Goal } from './model/goal.ts';
import type { CycleId, KeyResultId, LinkId, ObjectiveId, RuleId, TeamId } from './model/ids.ts';
import type { Ambition } from './model/objective.ts';
import type { IssueRef } from './model/tracker-ref.ts';
import type { ProposedScore } from './score.ts';
import type { Sentence } from './sentence.ts';

/** `pending`: no data yet, or too early to judge; never green. */
export type Status = SetStatus | 'pending';

/** One key result as one line: what a strip, a mark, a popup row and a table row have in common. */
export interface KeyResultLine {
  id: KeyResultId;
  objective: { id: ObjectiveId; title: string };
  title: string;
  /** The title where none was given. */
  shortName: string;
  role: 'outcome' | 'guardrail';
  bar: Bar;
  /** Formatted, e.g. `342`, `4`, `63 %`; empty when there is no value. */
  value: string;
  /** What follows the value: `of 200 ms`, `→ 200 ms` or `, above 40`. */
  goal: string;
  /** `from 420`, shown where there is room; may be empty. */
  from: string;
  status: Status;
  /** Its number is nothing but the share of its own tickets done: no outcome is shown. */
  deliveryOnly: boolean;
}

/** Tickets done of all that serve the key result; a figure beside the outcome, never in its bar. */
export interface Delivery {
  done: number;
  total: number;
  /** Of `total`, tickets known to exist that the viewer may not see. */
  hidden: number;
}

export interface StatusReason {
  /** What the colour rests on. */
  status: Status;
  computed: Status;
  set: { status: SetStatus; at: string; confidence: number | null } | null;
  /** The set status and the computed one differ. */
  differ: boolean;
  /** Progress ÷ expected, null when either is missing. */
  ratio: number | null;
  /** The bounds the ratio was held against, to be shown where the colour is. */
  thresholds: { onTrack: number; atRisk: number };
  /** Message key of the sentence that says why (`status_reason_*`), with its substitutions. */
  because: string;
  args: string[];
  /** Days since the last check-in, null when there was none. */
  staleDays: number | null;
}

export interface TicketRow {
  ref: IssueRef;
  key: string;
  url: string;
  title: string;
  category: StatusCategory;
  /** Why it counts: `linked`, `child of PAY-12`, `matches rule …`. */
  why: { kind: 'linked' } | { kind: 'child'; of: string } | { kind: 'rule'; rule: RuleId; text: string };
  /** Its own link to the key result; null when a rule or a parent brought it in. */
  link: LinkId | null;
  /** The part of it that counts here, as set; null when none was. */
  share: number | null;
  /** It is the ticket the viewer stands on. */
  here: boolean;
  /** When it was done (ISO instant), where it is. */
  finished?: string;
  /** Why it does not count in the value; absent where it does, and where nothing is counted. */
  leftOut?: LeftOutReason;
}

/** A ticket that a link of its own keeps out of the key result. */
export interface KeptOutTicket {
  link: LinkId;
  effect: 'excluded' | 'context';
  ref: IssueRef;
  /** Empty, and `category` null, where the ticket was not read or is out of sight. */
  title: string;
  url: string;
  category: StatusCategory | null;
}

/** Where the number is heading: a straight line through its history, with an 80 % prediction interval. */
export interface TrendForecast {
  kind: 'trend';
  /** The cycle's last day, and the value then. */
  day: string;
  value: number;
  low: number;
  high: number;
  /** Change in seven days. */
  perWeek: number;
  points: number;
  since: string;
  /** The whole interval reaches the goal, some of it, or none. */
  verdict: 'reaches' | 'open' | 'misses';
  because: Sentence;
}

/** When its tickets may be done, simulated on days of the past; work, never the outcome. */
export interface DeliveryForecast {
  kind: 'delivery';
  /** Whose pace: with too few of its own, that of the team stands in as an upper bound. */
  basis: 'own' | 'team';
  /** Tickets finished in so many days, which the simulation draws from. */
  finished: number;
  days: number;
  /** Tickets still to do, those hidden from the viewer not among them. */
  remaining: number;
  /** How many more are done by the cycle's end in half of the runs, and in 85 % of them. */
  likely: number;
  safe: number;
  /** The share of runs, 0..1, in which all are done by then. */
  chance: number;
  /** The days by which all are done in half of the runs and in 85 %; null when more than half a year off. */
  doneBy: { likely: string | null; safe: string | null };
  because: Sentence;
}

export interface NoForecast {
  kind: 'none';
  because: Sentence;
}

export interface Forecast {
  outcome: TrendForecast | NoForecast;
  delivery: DeliveryForecast | NoForecast;
}

/** A key result with all that its panel shows. */
export interface KeyResultView extends KeyResultLine {
  goalDefinition: Goal | null;
  unit: string;
  weight: number;
  /** Raw value, e.g. 342. */
  number: number | null;
  /** Raw progress 0..1 and beyond; null when there is none. */
  progress: number | null;
  /** Where it should be by now, as a fraction of the way; null for goals without pace. */
  expected: number | null;
  /** The same as a value in the key result's own unit. */
  expectedValue: number | null;
  /** It begins at 0 and adds up over the cycle: its baseline is the pace of before, no place to start from. */
  addsUp?: boolean;
  statusReason: StatusReason;
  delivery: Delivery | null;
  explanation: Explanation;
  /** Absent where outcome and delivery go together, or it is too early to say. */
  disagreement?: Disagreement;
  /** When the number was last measured or checked in; null if never. */
  asOf: string | null;
  /** Day and value, oldest first, check-ins and samples together; for sparkline and chart. */
  history: {
    day: string;
    value: number;
    source: 'check-in' | 'sample';
    /** Worked out later from the tickets' histories. */
    backFilled?: boolean;
    /** Measured in another way than today, so that the two say nothing about each other. */
    comparable?: false;
  }[];
  /** How it is measured was changed on the way, oldest first; absent when it never was. */
  measureChanges?: { at: string; what: Sentence }[];
  /** Targets that were changed on the way, oldest first, each with the last day it stood; absent when none was. */
  targetSteps?: { until: string; value: number }[];
  /** What its data would score, for people to set; against the goal of the start and that of today. */
  proposedScore?: ProposedScore;
  /** Null while the cycle does not run, and where it was not asked for. */
  forecast?: Forecast | null;
  tickets: TicketRow[];
  /** Absent when there is none. */
  keptOut?: KeptOutTicket[];
  lastCheckIn: CheckIn | null;
}

export interface ObjectiveView {
  id: ObjectiveId;
  title: string;
  why: string;
  ambition: Ambition;
  state: 'draft' | 'active' | 'closed';
  /** Weighted mean of its outcome key results, clamped; null when none has a value. */
  progress: number | null;
  status: Status;
  /** The worst contributing key result, named. */
  statusFrom: KeyResultId | null;
  keyResults: KeyResultView[];
}

/** Outcome and delivery do not go together: one moves and the other does not. */
export interface Disagreement {
  kind: 'tickets-outrun' | 'number-outruns';
  /** The rule that says so, with its figures and thresholds. */
  rule: Sentence;
}

export interface Attention {
  keyResult: KeyResultId;
  kind: 'off-track' | 'at-risk' | Disagreement['kind'] | 'stale' | 'no-value';
  args: string[];
}

/** A team's cycle: the popup and the head of the dashboard. */
export interface TeamView {
  team: { id: TeamId; name: string };
  cycle: {
    id: CycleId;
    name: string;
    starts: string;
    ends: string;
    week: number;
    weeks: number;
    /** Closed by people: nothing in it can be changed. */
    closed?: true;
  } | null;
  objectives: ObjectiveView[];
  attention: Attention[];
  /** The oldest measurement among those shown. */
  asOf: string | null;
}

/** A ticket on its page: the key results it serves, or none. */
export interface TicketLine extends KeyResultLine {
  team: TeamId;
  /** Percentage of the ticket that counts here, when it serves several. */
  share: number | null;
  link: LinkId | null;
  why: TicketRow['why'] | { kind: 'context' };
  /** Its cycle is closed: nothing of it can be changed. */
  closed?: true;
}
