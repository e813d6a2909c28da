/** Small documents and tickets to reason about, with everything uninteresting filled in. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Measure } from '#utils/measure/measure.ts';
import type { CheckIn, Sample } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import {
  CheckInId,
  CycleId,
  KeyResultId,
  LinkId,
  ObjectiveId,
  RuleId,
  SampleId,
  TeamId,
} from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Link, Rule } from '#utils/okr/model/link.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { type Cycle, DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { TeamInput } from '#utils/okr/team-parts.ts';
import type { Words } from '#utils/okr/words.ts';
import { getMessage } from '../../support/browser.ts';

/** The real English messages; an unknown key comes back as itself. */
export const words: Words = { say: (key, ...args) => getMessage(key, args.map(String)) || key, locale: 'en' };

export const quarter: Cycle = {
  id: CycleId.parse('2026-Q4'),
  name: '2026-Q4',
  starts: '2026-10-01',
  ends: '2026-12-31',
};

export const ref = (key: string, over: Partial<IssueRef> = {}): IssueRef => ({
  tracker: 'jira-cloud',
  site: 'cloud-1',
  id: `id-${key}`,
  key,
  ...over,
});

export const uid = (key: string): string => issueUid(ref(key));

/** A ticket, done or not; `parent` is a key. */
export const issue = (
  key: string,
  { parent, ...over }: Partial<Omit<IssueFacts, 'parent'>> & { parent?: string } = {},
): IssueFacts => ({
  ref: ref(key),
  title: `Title of ${key}`,
  url: `https://acme.atlassian.net/browse/${key}`,
  type: 'Story',
  status: '',
  category: 'todo',
  created: '2026-10-05T09:00:00Z',
  started: null,
  finished: over.category === 'done' ? '2026-10-20T09:00:00Z' : null,
  reopened: 0,
  estimate: null,
  numbers: {},
  labels: [],
  parent: parent ? { id: `id-${parent}`, key: parent } : null,
  project: { id: '1', key: 'PAY', name: 'Payments' },
  updated: '2026-10-20T09:00:00Z',
  ...over,
});

export const factsOf = (...issues: IssueFacts[]): Map<string, IssueFacts> =>
  new Map(issues.map((one) => [issueUid(one.ref), one]));

export const reach = (
  baseline: number,
  target: number,
  phases: { day: string; value: number }[] = [],
): Goal => ({
  kind: 'reach',
  baseline,
  target,
  phases,
});

export const fromIssues = (over: Partial<Extract<Measure, { kind: 'issues' }>> = {}): Measure => ({
  kind: 'issues',
  aggregate: { fn: 'count' },
  window: { kind: 'whole' },
  inherit: true,
  ...over,
});

export const objective = (id: string, over: Partial<Objective> = {}): Objective => ({
  id: ObjectiveId.parse(id),
  cycle: quarter.id,
  title: `Objective ${id}`,
  why: '',
  ambition: 'committed',
  state: 'active',
  supports: [],
  contact: '',
  order: 0,
  ...over,
});

export const keyResult = (id: string, over: Partial<KeyResult> = {}): KeyResult => ({
  id: KeyResultId.parse(id),
  objective: ObjectiveId.parse('o1'),
  title: `Key result ${id}`,
  shortName: '',
  goal: reach(0, 100),
  unit: '',
  weight: 1,
  role: 'outcome',
  measure: { kind: 'manual' },
  goalLog: [],
  order: 0,
  ...over,
});

export const link = (to: string, key: string, over: Partial<Link> = {}): Link => ({
  id: LinkId.parse(`link-${to}-${key}`),
  keyResult: KeyResultId.parse(to),
  issue: ref(key),
  effect: 'contributes',
  share: null,
  ...over,
});

export const labelRule = (id: string, of: string, label = id): Rule => ({
  id: RuleId.parse(id),
  keyResult: KeyResultId.parse(of),
  query: { kind: 'label', tracker: 'jira-cloud', site: 'cloud-1', label },
});

let made = 0;

export const checkIn = (of: string, at: string, over: Partial<CheckIn> = {}): CheckIn => {
  made += 1;
  return {
    id: CheckInId.parse(`check-in-${made}`),
    keyResult: KeyResultId.parse(of),
    at,
    value: null,
    confidence: null,
    status: null,
    note: '',
    wayBack: '',
    source: 'person',
    ...over,
  };
};

export const sample = (
  of: string,
  day: string,
  value: number | null,
  hidden = 0,
  id = `${of}-${day}`,
): Sample => ({
  id: SampleId.parse(id),
  keyResult: KeyResultId.parse(of),
  day,
  value,
  delivery: null,
  fingerprint: '',
  hidden,
});

export const teamDocument = (over: Partial<TeamDocument> = {}): TeamDocument => ({
  team: {
    id: TeamId.parse('payments'),
    name: 'Payments',
    workplaces: [],
    fiscalStartMonth: 1,
    weekStart: 1,
    timeZone: 'UTC',
    thresholds: DEFAULT_THRESHOLDS,
  },
  cycles: [quarter],
  objectives: [objective('o1')],
  keyResults: [],
  links: [],
  rules: [],
  checkIns: [],
  samples: [],
  reviews: [],
  lessons: [],
  dependencies: [],
  settlements: [],
  kpis: [],
  kpiReadings: [],
  ...over,
});

/** Mid-November unless said otherwise: 47 of 91 days, week 7 of 13. */
export const teamInput = (document: TeamDocument, over: Partial<TeamInput> = {}): TeamInput => ({
  document,
  cycle: null,
  facts: new Map(),
  ruleMatches: new Map(),
  hidden: new Set(),
  readAt: () => '2026-11-17T10:00:00Z',
  here: null,
  now: '2026-11-17T12:00:00Z',
  words,
  listUrl: () => null,
  ...over,
});
