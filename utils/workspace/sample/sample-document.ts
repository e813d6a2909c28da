import { t } from '#utils/i18n.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { Dependency } from '#utils/okr/model/dependency.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { CheckInId, CycleId, DependencyId, KeyResultId, ObjectiveId, TeamId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import type { SampleKeyResult, SampleObjective, SampleTeam } from './shape.ts';

const CYCLE = CycleId.parse('sample-cycle');
const WEEK = 7;
const WEEKS_PAST = 6;
export const WEEKS_IN_ALL = 13;

/**
 * A believable team around `today` (ISO day), to play with before there is a tracker: always in the seventh
 * week of its quarter, whatever the calendar says. All manual, for its tickets exist nowhere.
 */
export const sampleDocument = ({ name, objectives }: SampleTeam, today: string): TeamDocument => {
  const starts = addDays(today, -WEEK * WEEKS_PAST - 1);
  const ends = addDays(starts, WEEK * WEEKS_IN_ALL - 1);
  const all = objectives.flatMap((objective) =>
    objective.keyResults.map((keyResult) => ({ path: `${objective.name}_${keyResult.name}`, keyResult })),
  );
  return {
    team: {
      id: teamId(name),
      name: t(`sample_team_${name}`),
      workplaces: [],
      fiscalStartMonth: 1,
      weekStart: 1,
      timeZone: 'UTC',
      thresholds: DEFAULT_THRESHOLDS,
    },
    cycles: [{ id: CYCLE, name: t('sample_cycle'), starts, ends }],
    objectives: objectives.map(objectiveOf),
    keyResults: objectives.flatMap(keyResultsOf),
    links: [],
    rules: [],
    checkIns: all.flatMap(({ path, keyResult }) => checkInsOf(path, keyResult, today)),
    samples: [],
    reviews: [],
    lessons: [],
    dependencies: all.flatMap(({ path, keyResult }) => dependencyOf(path, keyResult)),
    settlements: [],
    kpis: [],
    kpiReadings: [],
  };
};

const objectiveOf = ({ name, ambition, supports, why }: SampleObjective, index: number): Objective => ({
  id: ObjectiveId.parse(`sample-${name}`),
  cycle: CYCLE,
  title: t(`sample_${name}`),
  why: why ? t(`sample_${name}_why`) : '',
  ambition,
  state: 'active',
  supports: (supports ?? []).map((path) => {
    const [team, objective] = named(path);
    return { team: teamId(team), objective: ObjectiveId.parse(`sample-${objective}`) };
  }),
  contact: '',
  order: index + 1,
});

const keyResultsOf = ({ name, keyResults }: SampleObjective): KeyResult[] =>
  keyResults.map((keyResult, index) => ({
    id: idOf(`${name}_${keyResult.name}`),
    objective: ObjectiveId.parse(`sample-${name}`),
    title: t(`sample_${name}_${keyResult.name}`),
    shortName: '',
    goal: worded(keyResult.goal),
    unit: inWords(keyResult.unit),
    weight: keyResult.weight ?? 1,
    role: keyResult.role ?? 'outcome',
    measure: { kind: 'manual' },
    goalLog: [],
    measureLog: [],
    order: index + 1,
  }));

/** The id names the day as well: a sample loaded again on another day has its own past. */
const checkInsOf = (path: string, keyResult: SampleKeyResult, today: string): CheckIn[] =>
  keyResult.weeks.map((value, index) => {
    const weeksAgo = keyResult.weeks.length - 1 - index;
    const day = addDays(today, -WEEK * weeksAgo - 1);
    const newest = weeksAgo === 0;
    const noted = newest && keyResult.noted === true;
    return {
      id: CheckInId.parse(`sample-${path}-${day}`),
      keyResult: idOf(path),
      at: `${day}T09:12:00Z`,
      value,
      confidence: newest ? (keyResult.confidence ?? null) : null,
      status: newest ? (keyResult.status ?? null) : null,
      note: noted ? t(`sample_${path}_note`) : '',
      wayBack: noted ? t(`sample_${path}_way_back`) : '',
      source: 'person',
    };
  });

const dependencyOf = (path: string, { waitsOn }: SampleKeyResult): Dependency[] => {
  if (!waitsOn) return [];
  const [team, keyResult] = named(waitsOn.on);
  const on = { team: teamId(team), teamName: t(`sample_team_${team}`), keyResult: idOf(keyResult) };
  const id = DependencyId.parse(`sample-${path}`);
  return [{ id, keyResult: idOf(path), on, state: waitsOn.state, note: '' }];
};

export const teamId = (name: string): TeamId => TeamId.parse(`sample-${name}`);
const idOf = (path: string): KeyResultId => KeyResultId.parse(`sample-${path}`);

/** `team record`, as the shapes write it. */
const named = (path: string): [team: string, record: string] => {
  const [team = '', record = ''] = path.split(' ');
  return [team, record];
};

/** Names that are messages, said in the reader's language. */
export const inWords = (text: string): string => (text.startsWith('sample_') ? t(text) : text);

const worded = (goal: Goal | null): Goal | null => {
  if (goal?.kind === 'learn') return { ...goal, question: inWords(goal.question) };
  if (goal?.kind !== 'milestones') return goal;
  return { ...goal, steps: goal.steps.map((step) => ({ ...step, name: inWords(step.name) })) };
};
