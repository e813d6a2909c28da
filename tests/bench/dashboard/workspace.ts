/**
 * A workspace as large as the dashboard must bear: 8 teams over 8 cycles, with 160 key results in each cycle and more
 * than 10,000 check-ins in all. The same in every run.
 */
import { addDays } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import {
  CheckInId,
  CycleId,
  DependencyId,
  KeyResultId,
  KpiId,
  KpiReadingId,
  ObjectiveId,
  TeamId,
} from '#utils/okr/model/ids.ts';
import { lessonId, reviewId } from '#utils/okr/model/review.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';

export const TEAMS = 8;
const CYCLES = 8;
const OBJECTIVES = 5;
const KEY_RESULTS = 4;
const CHECK_INS = 8;
const DAYS = 91;
const NOTE =
  'The edge cache is in two of three regions, and the second address lookup is gone; see the runbook.';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** From 0 to 1, the same for the same place. */
const chance = (n: number): number => {
  const x = Math.sin(n * 12.9898 + 78.233) * 43758.5453;
  return x - Math.floor(x);
};

const teamId = (team: number): TeamId => TeamId.parse(`team-${team}`);
const cycleId = (cycle: number): CycleId => CycleId.parse(`cycle-${cycle}`);
const objectiveId = (team: number, cycle: number, n: number): ObjectiveId =>
  ObjectiveId.parse(`o-${team}-${cycle}-${n}`);
const keyResultId = (team: number, cycle: number, n: number): KeyResultId =>
  KeyResultId.parse(`k-${team}-${cycle}-${n}`);

/** The last cycle is in its seventh week on `today`. */
const startOf = (cycle: number, today: string): string => addDays(today, -45 - (CYCLES - 1 - cycle) * DAYS);

const cycleOf = (cycle: number, today: string) => {
  const starts = startOf(cycle, today);
  const ends = addDays(starts, DAYS - 1);
  const span = { id: cycleId(cycle), name: `Cycle ${cycle + 1}`, starts, ends };
  return cycle === CYCLES - 1 ? span : { ...span, closedAt: `${addDays(ends, 5)}T12:00:00Z` };
};

const objectivesOf = (team: number, cycle: number) =>
  upTo(OBJECTIVES).map((n) => ({
    id: objectiveId(team, cycle, n),
    cycle: cycleId(cycle),
    title: `Team ${team + 1} makes outcome ${n + 1} better in cycle ${cycle + 1}`,
    why: 'It is what customers leave for.',
    ambition: n % 2 === 0 ? ('committed' as const) : ('aspirational' as const),
    state: cycle === CYCLES - 1 ? ('active' as const) : ('closed' as const),
    supports: team === 0 ? [] : [{ team: teamId(team - 1), objective: objectiveId(team - 1, cycle, n) }],
    contact: '',
    order: n,
  }));

const keyResultsOf = (team: number, cycle: number) =>
  upTo(OBJECTIVES * KEY_RESULTS).map((n) => ({
    id: keyResultId(team, cycle, n),
    objective: objectiveId(team, cycle, Math.floor(n / KEY_RESULTS)),
    title: `p99 latency of journey ${n + 1} from ${400 + n} ms to 200 ms`,
    shortName: `Journey ${n + 1}`,
    goal: { kind: 'reach' as const, baseline: 400 + n, target: 200, phases: [] },
    unit: 'ms',
    weight: 1,
    role: 'outcome' as const,
    measure: { kind: 'manual' as const },
    goalLog: [],
    order: n % KEY_RESULTS,
  }));

/** As many as the weeks that have passed allow, the newest some days ago. */
const checkInsOf = (team: number, cycle: number, today: string) =>
  upTo(OBJECTIVES * KEY_RESULTS * CHECK_INS).map((at) => {
    const [n, week] = [Math.floor(at / CHECK_INS), at % CHECK_INS];
    const every = cycle === CYCLES - 1 ? 5 : 11;
    const day = addDays(startOf(cycle, today), week * every + 2);
    return {
      id: CheckInId.parse(`c-${team}-${cycle}-${at}`),
      keyResult: keyResultId(team, cycle, n),
      at: `${day}T09:12:00Z`,
      value: Math.round(400 + n - 150 * (week / CHECK_INS) * (0.5 + chance(at + team * 7))),
      confidence: Math.floor(chance(at) * 11),
      status: null,
      note: NOTE,
      wayBack: '',
      source: 'person' as const,
    };
  });

const reviewsOf = (team: number, cycle: number) =>
  keyResultsOf(team, cycle).map(({ id }, n) => {
    const score = Math.round(chance(n + cycle) * 10) / 10;
    return {
      id: reviewId(id),
      keyResult: id,
      score,
      proposed: { original: score, changed: score },
      reason: '',
      next: n % 3 === 0 ? ('carry-over' as const) : ('drop' as const),
      carriedTo: null,
    };
  });

const lessonsOf = (team: number, cycle: number) =>
  objectivesOf(team, cycle).map(({ id }) => {
    return { id: lessonId(id), objective: id, worked: NOTE, didNot: NOTE, learned: NOTE };
  });

const dependenciesOf = (team: number) =>
  upTo(4).map((n) => ({
    id: DependencyId.parse(`d-${team}-${n}`),
    keyResult: keyResultId(team, CYCLES - 1, n),
    on: {
      team: teamId((team + n + 1) % TEAMS),
      teamName: `Team ${((team + n + 1) % TEAMS) + 1}`,
      keyResult: keyResultId((team + n + 1) % TEAMS, CYCLES - 1, n),
    },
    state: (['proposed', 'agreed', 'at-risk'] as const)[n % 3] ?? 'proposed',
    note: '',
  }));

const kpiId = (team: number, n: number): KpiId => KpiId.parse(`kpi-${team}-${n}`);

const teamDocument = (team: number, today: string): TeamDocument => {
  const cycles = upTo(CYCLES);
  const past = cycles.slice(0, -1);
  return {
    team: {
      id: teamId(team),
      name: `Team ${team + 1}`,
      workplaces: [],
      fiscalStartMonth: 1,
      weekStart: 1,
      timeZone: 'UTC',
      thresholds: DEFAULT_THRESHOLDS,
    },
    cycles: cycles.map((cycle) => cycleOf(cycle, today)),
    objectives: cycles.flatMap((cycle) => objectivesOf(team, cycle)),
    keyResults: cycles.flatMap((cycle) => keyResultsOf(team, cycle)),
    links: [],
    rules: [],
    checkIns: cycles.flatMap((cycle) => checkInsOf(team, cycle, today)),
    samples: [],
    reviews: past.flatMap((cycle) => reviewsOf(team, cycle)),
    lessons: past.flatMap((cycle) => lessonsOf(team, cycle)),
    dependencies: dependenciesOf(team),
    settlements: [],
    kpis: upTo(6).map((n) => ({
      id: kpiId(team, n),
      title: `Availability ${n + 1}`,
      unit: '%',
      band: { min: 99, max: null },
      period: 'week' as const,
      order: n,
    })),
    kpiReadings: upTo(6 * 52).map((at) => ({
      id: KpiReadingId.parse(`r-${team}-${at}`),
      kpi: kpiId(team, at % 6),
      day: addDays(today, -7 * Math.floor(at / 6) - 1),
      value: 98.5 + chance(at) * 1.5,
      note: '',
    })),
  };
};

export const largeWorkspace = (today: string): TeamDocument[] =>
  upTo(TEAMS).map((team) => teamDocument(team, today));
