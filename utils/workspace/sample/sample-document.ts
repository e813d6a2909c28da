import { t } from '#utils/i18n.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { CheckInId, CycleId, KeyResultId, ObjectiveId, TeamId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import { CHECKOUT, FAILOVER, REFUNDS, type SampleKeyResult, type SampleObjective } from './payments.ts';

const OBJECTIVES = [CHECKOUT, REFUNDS, FAILOVER];
const CYCLE = CycleId.parse('sample-cycle');
const WEEK = 7;
const WEEKS_PAST = 6;
const WEEKS_IN_ALL = 13;

/**
 * A believable Payments team around `today` (ISO day), to play with before there is a tracker: always in
 * the seventh week of its quarter, whatever the calendar says. All manual, for its tickets exist nowhere.
 */
export const sampleDocument = (today: string): TeamDocument => {
  const starts = addDays(today, -WEEK * WEEKS_PAST - 1);
  const ends = addDays(starts, WEEK * WEEKS_IN_ALL - 1);
  const keyResults = OBJECTIVES.flatMap((objective) => keyResultsOf(objective));
  return {
    team: {
      id: TeamId.parse('sample-payments'),
      name: t('sample_team'),
      workplaces: [],
      fiscalStartMonth: 1,
      weekStart: 1,
      timeZone: 'UTC',
      thresholds: DEFAULT_THRESHOLDS,
    },
    cycles: [{ id: CYCLE, name: t('sample_cycle'), starts, ends }],
    objectives: OBJECTIVES.map(objectiveOf),
    keyResults,
    links: [],
    rules: [],
    checkIns: OBJECTIVES.flatMap(({ name, keyResults: below }) =>
      below.flatMap((keyResult) => checkInsOf(`${name}_${keyResult.name}`, keyResult, today)),
    ),
    samples: [],
    reviews: [],
    lessons: [],
    dependencies: [],
    settlements: [],
    kpis: [],
    kpiReadings: [],
  };
};

const objectiveOf = ({ name, ambition }: SampleObjective, index: number): Objective => ({
  id: ObjectiveId.parse(`sample-${name}`),
  cycle: CYCLE,
  title: t(`sample_${name}`),
  why: t(`sample_${name}_why`),
  ambition,
  state: 'active',
  supports: [],
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
    order: index + 1,
  }));

/** The id names the day as well: a sample loaded again on another day has its own past. */
const checkInsOf = (name: string, keyResult: SampleKeyResult, today: string): CheckIn[] =>
  keyResult.weeks.map((value, index) => {
    const weeksAgo = keyResult.weeks.length - 1 - index;
    const day = addDays(today, -WEEK * weeksAgo - 1);
    const newest = weeksAgo === 0;
    const noted = newest && keyResult.noted === true;
    return {
      id: CheckInId.parse(`sample-${name}-${day}`),
      keyResult: idOf(name),
      at: `${day}T09:12:00Z`,
      value,
      confidence: newest ? (keyResult.confidence ?? null) : null,
      status: newest ? (keyResult.status ?? null) : null,
      note: noted ? t(`sample_${name}_note`) : '',
      wayBack: noted ? t(`sample_${name}_way_back`) : '',
      source: 'person',
    };
  });

const idOf = (name: string): KeyResultId => KeyResultId.parse(`sample-${name}`);

/** Names that are messages, said in the reader's language. */
const inWords = (text: string): string => (text.startsWith('sample_') ? t(text) : text);

const worded = (goal: Goal | null): Goal | null => {
  if (goal?.kind === 'learn') return { ...goal, question: inWords(goal.question) };
  if (goal?.kind !== 'milestones') return goal;
  return { ...goal, steps: goal.steps.map((step) => ({ ...step, name: inWords(step.name) })) };
};
