import { t } from '#utils/i18n.ts';
import { addDays } from '#utils/okr/calendar.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { CheckInId, CycleId, KeyResultId, KpiId, KpiReadingId, ObjectiveId } from '#utils/okr/model/ids.ts';
import { lessonId, reviewId } from '#utils/okr/model/review.ts';
import { KPIS, type SampleKpi } from './health.ts';
import { IDENTITY } from './identity.ts';
import { PAST, type PastCycle, type PastKeyResult, type PastObjective } from './past.ts';
import { PAYMENTS } from './payments.ts';
import { PLATFORM } from './platform.ts';
import { inWords, sampleDocument, teamId, WEEKS_IN_ALL } from './sample-document.ts';
import { STOREFRONT } from './storefront.ts';

/** The one to look at first. */
export const SAMPLE_TEAM = teamId(PAYMENTS.name);
const WEEK = 7;

/** Four teams that wait on each other; the first, which is the one to look at, has two closed cycles and its health. */
export const sampleWorkspace = (today: string): TeamDocument[] => {
  const [payments, ...others] = [PAYMENTS, STOREFRONT, PLATFORM, IDENTITY].map((team) =>
    sampleDocument(team, today),
  );
  return payments ? [withHealth(PAST.reduce(withPast, payments), today), ...others] : others;
};

const withPast = (document: TeamDocument, past: PastCycle): TeamDocument => {
  const running = document.cycles.at(-1);
  if (!running) return document;
  const days = WEEK * WEEKS_IN_ALL;
  const starts = addDays(running.starts, -days * past.ago);
  const ends = addDays(starts, days - 1);
  const id = CycleId.parse(`sample-cycle-${past.ago}`);
  const closedAt = `${addDays(ends, WEEK)}T16:00:00Z`;
  const cycle = { id, name: t(`sample_cycle_${past.ago}`), starts, ends, closedAt };
  const parts = past.objectives.map((objective) => pastObjective(objective, past.ago, cycle));
  return {
    ...document,
    cycles: [...document.cycles, cycle].sort((a, b) => (a.starts < b.starts ? -1 : 1)),
    objectives: [...document.objectives, ...parts.map(({ objective }) => objective)],
    keyResults: [...document.keyResults, ...parts.flatMap(({ keyResults }) => keyResults)],
    checkIns: [...parts.flatMap(({ checkIns }) => checkIns), ...document.checkIns],
    reviews: [...document.reviews, ...parts.flatMap(({ reviews }) => reviews)],
    lessons: [...document.lessons, ...parts.map(({ lesson }) => lesson)],
  };
};

const pastObjective = (
  { name, ambition, keyResults }: PastObjective,
  ago: number,
  cycle: { id: CycleId; starts: string },
) => {
  const id = ObjectiveId.parse(`sample-${name}-${ago}`);
  const words = { why: '', contact: '', supports: [] };
  const about = { id, cycle: cycle.id, title: t(`sample_${name}`), ambition, state: 'closed' as const };
  const below = keyResults.map((keyResult, index) => pastKeyResult(name, keyResult, index, ago));
  return {
    objective: { ...words, ...about, order: ago * 10 },
    keyResults: below.map((keyResult) => ({ ...keyResult, objective: id })),
    checkIns: keyResults.flatMap((keyResult) => pastCheckIns(name, keyResult, ago, cycle.starts)),
    reviews: keyResults.map((keyResult) => pastReview(name, keyResult, ago)),
    lesson: {
      id: lessonId(id),
      objective: id,
      worked: t(`sample_${name}_worked_${ago}`),
      didNot: t(`sample_${name}_did_not_${ago}`),
      learned: t(`sample_${name}_learned_${ago}`),
    },
  };
};

const pastId = (objective: string, { name }: PastKeyResult, ago: number): KeyResultId =>
  KeyResultId.parse(`sample-${objective}_${name}-${ago}`);

const pastKeyResult = (objective: string, keyResult: PastKeyResult, index: number, ago: number) => ({
  id: pastId(objective, keyResult, ago),
  title: t(`sample_${objective}_${keyResult.name}`),
  shortName: '',
  goal: keyResult.goal,
  unit: keyResult.unit,
  weight: 1,
  role: 'outcome' as const,
  measure: { kind: 'manual' as const },
  goalLog: [],
  order: ago * 10 + index,
});

const pastCheckIns = (objective: string, keyResult: PastKeyResult, ago: number, starts: string) =>
  keyResult.weeks.map((value, index) => ({
    id: CheckInId.parse(`sample-${objective}_${keyResult.name}-${ago}-${index}`),
    keyResult: pastId(objective, keyResult, ago),
    at: `${addDays(starts, WEEK * 2 * (index + 1))}T09:12:00Z`,
    value,
    confidence: null,
    status: null,
    note: '',
    wayBack: '',
    source: 'person' as const,
  }));

const pastReview = (objective: string, keyResult: PastKeyResult, ago: number) => {
  const id = pastId(objective, keyResult, ago);
  const proposed = { original: keyResult.score, changed: keyResult.score };
  const review = { score: keyResult.score, proposed, reason: '', next: null, carriedTo: null };
  return { id: reviewId(id), keyResult: id, ...review };
};

const withHealth = (document: TeamDocument, today: string): TeamDocument => ({
  ...document,
  kpis: KPIS.map(({ name, unit, band }, index) => ({
    ...{ id: kpiId(name), title: t(`sample_kpi_${name}`), unit: inWords(unit), band },
    ...{ period: 'week' as const, order: index + 1 },
  })),
  kpiReadings: KPIS.flatMap((kpi) => readingsOf(kpi, today)),
});

const kpiId = (name: string): KpiId => KpiId.parse(`sample-${name}`);

/** Like the check-ins': the day is in the id. */
const readingsOf = ({ name, weeks }: SampleKpi, today: string) =>
  weeks.map((value, index) => {
    const day = addDays(today, -WEEK * (weeks.length - 1 - index) - 1);
    return { id: KpiReadingId.parse(`sample-${name}-${day}`), kpi: kpiId(name), day, value, note: '' };
  });
