/** A team of 160 key results over as many tickets as wanted, each aggregate at least five times; seeded. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { type Aggregate, Duration, Statistic } from '#utils/measure/measure.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { CycleId, KeyResultId, ObjectiveId, RuleId, TeamId } from '#utils/okr/model/ids.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { TeamInput } from '#utils/okr/team-parts.ts';

const KEY_RESULTS = 160;
const SITE = { tracker: 'jira-cloud', site: 'cloud-1' } as const;
const fields = [{ ...SITE, id: 'p99', name: 'p99' }];

const AGGREGATES: Aggregate[] = [
  { fn: 'count' },
  { fn: 'share-done', by: 'count', missing: 'one' },
  { fn: 'share-done', by: 'estimate', missing: 'median' },
  { fn: 'reopen-rate' },
  { fn: 'arrivals-minus-departures' },
  ...Statistic.options.map((fn): Aggregate => ({ fn, fields })),
  ...Statistic.options.map((take, i): Aggregate => {
    const of = Duration.options[i % Duration.options.length] ?? 'cycle';
    return { fn: 'duration', take, of, time: i % 2 === 0 ? 'working' : 'calendar', unit: 'hours' };
  }),
];

/** A number from 0 to 1 for each place, the same in every run. */
const chance = (n: number): number => {
  const x = Math.sin(n * 12.9898 + 78.233) * 43758.5453;
  return x - Math.floor(x);
};

const DAYS = 80;
const instant = (day: number, hour: number): string =>
  `${addDays('2026-09-01', day)}T${String(hour).padStart(2, '0')}:15:00.000Z`;

export const ticket = (n: number, over: Partial<IssueFacts> = {}): IssueFacts => {
  const created = Math.floor(chance(n) * (DAYS - 20));
  const started = created + Math.floor(chance(n + 0.1) * 5);
  const finished = Math.min(DAYS - 4, started + 1 + Math.floor(chance(n + 0.2) * 14));
  const done = chance(n + 0.3) < 0.7;
  return {
    ref: { ...SITE, id: String(n), key: `PAY-${n}` },
    title: `Ticket ${n}`,
    url: `https://acme.atlassian.net/browse/PAY-${n}`,
    type: 'Story',
    status: done ? 'Done' : 'In Progress',
    category: done ? 'done' : 'doing',
    created: instant(created, 9),
    started: instant(started, 11),
    finished: done ? instant(finished, 16) : null,
    restored: done ? instant(finished, 16) : null,
    reopened: chance(n + 0.4) < 0.1 ? 1 : 0,
    history: true,
    estimate: chance(n + 0.5) < 0.2 ? null : 1 + Math.floor(chance(n + 0.6) * 8),
    numbers: { p99: Math.round(chance(n + 0.7) * 400) },
    labels: [],
    parent: null,
    project: { id: '1', key: 'PAY', name: 'Payments' },
    updated: instant(finished, 16),
    ...over,
  };
};

export const measuredTeam = (size: number): TeamInput => {
  const tickets = Array.from({ length: size }, (_, n) => ticket(n));
  const uids = tickets.map(({ ref }) => issueUid(ref));
  const document = teamOf();
  return {
    document,
    cycle: null,
    facts: new Map(tickets.map((one, n) => [uids[n] ?? '', one])),
    ruleMatches: new Map(
      document.rules.map(({ id }, k) => [id, uids.filter((_, n) => n % KEY_RESULTS === k)]),
    ),
    hidden: new Set(),
    readAt: () => '2026-11-20T10:00:00Z',
    here: null,
    now: '2026-11-20T12:00:00Z',
    words: { say: (key) => key, locale: 'en' },
    listUrl: () => null,
  };
};

const teamOf = (): TeamDocument => {
  const cycle = { id: CycleId.parse('q4'), name: 'Q4', starts: '2026-10-01', ends: '2026-12-31' };
  const numbers = Array.from({ length: KEY_RESULTS }, (_, k) => k);
  const objectives = numbers.filter((k) => k % 4 === 0).map((k) => ObjectiveId.parse(`o${k / 4}`));
  return {
    team: {
      id: TeamId.parse('t'),
      name: 'Payments',
      workplaces: [],
      fiscalStartMonth: 1,
      weekStart: 1,
      timeZone: 'Europe/Berlin',
      thresholds: DEFAULT_THRESHOLDS,
    },
    cycles: [cycle],
    objectives: objectives.map((id, order) => ({
      id,
      cycle: cycle.id,
      title: id,
      why: '',
      ambition: 'committed' as const,
      state: 'active' as const,
      supports: [],
      contact: '',
      order,
    })),
    keyResults: numbers.map((k) => ({
      id: KeyResultId.parse(`k${k}`),
      objective: ObjectiveId.parse(`o${Math.floor(k / 4)}`),
      title: `Key result ${k}`,
      shortName: '',
      goal: { kind: 'reach' as const, baseline: 0, target: 100, phases: [] },
      unit: '',
      weight: 1,
      role: 'outcome' as const,
      measure: {
        kind: 'issues' as const,
        aggregate: AGGREGATES[k % AGGREGATES.length] ?? { fn: 'count' as const },
        window: { kind: 'whole' as const },
        inherit: true,
      },
      goalLog: [],
      order: k,
    })),
    links: [],
    rules: numbers.map((k) => ({
      id: RuleId.parse(`r${k}`),
      keyResult: KeyResultId.parse(`k${k}`),
      query: { kind: 'label' as const, ...SITE, label: `l${k}` },
    })),
    checkIns: [],
    samples: [],
    reviews: [],
    lessons: [],
    dependencies: [],
    settlements: [],
    kpis: [],
    kpiReadings: [],
  };
};
