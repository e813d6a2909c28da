/** The choices of a measure's editor: what is taken of tickets, and of which number or time. */
import type { Aggregate, Duration, Measure, Statistic } from '#utils/measure/measure.ts';
import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import type { NumericField } from '../model.ts';

export type CountedTime = TimeOf['time'];
export type IssueMeasure = Measure & { kind: 'issues' };
type TimeOf = Extract<Aggregate, { fn: 'duration' }>;
type StatisticOf = Extract<Aggregate, { fields: FieldRef[] }> | TimeOf;

const STATISTICS = [
  'sum',
  'mean',
  'median',
  'p85',
  'p95',
  'p99',
  'min',
  'max',
  'latest',
] as const satisfies Statistic[];

export const TAKEN = [
  'manual',
  'count',
  'share-count',
  'share-estimate',
  ...STATISTICS,
  'reopen-rate',
  'arrivals-minus-departures',
] as const;
export type Taken = (typeof TAKEN)[number];

export const DURATIONS = ['cycle', 'lead', 'restore', 'age'] as const satisfies Duration[];
export const UNITS = ['working-days', 'working-hours', 'calendar-days', 'calendar-hours'] as const;

/** How a time is counted, by the value of its choice. */
export const countedIn = (chosen: (typeof UNITS)[number]): Pick<TimeOf, 'time' | 'unit'> => ({
  time: chosen.startsWith('working') ? 'working' : 'calendar',
  unit: chosen.endsWith('days') ? 'days' : 'hours',
});

export const takenBy = (measure: Measure): Taken => {
  if (measure.kind === 'manual') return 'manual';
  const { aggregate } = measure;
  if (aggregate.fn === 'share-done') return `share-${aggregate.by}`;
  return aggregate.fn === 'duration' ? aggregate.take : aggregate.fn;
};

/** The measure with another thing taken; the field or time that it is taken of stays. */
export const take = (
  taken: Taken,
  base: IssueMeasure,
  fields: NumericField[],
  time: CountedTime,
): Measure => {
  switch (taken) {
    case 'manual':
      return { kind: 'manual' };
    case 'count':
    case 'reopen-rate':
    case 'arrivals-minus-departures':
      return { ...base, aggregate: { fn: taken } };
    case 'share-count':
      return { ...base, aggregate: { fn: 'share-done', by: 'count', missing: 'one' } };
    case 'share-estimate':
      return { ...base, aggregate: { fn: 'share-done', by: 'estimate', missing: 'one' } };
    default:
      return { ...base, aggregate: statisticOf(taken, base.aggregate, fields, time) };
  }
};

const statisticOf = (
  taken: Statistic,
  current: Aggregate,
  fields: NumericField[],
  time: CountedTime,
): StatisticOf => {
  if (current.fn === 'duration') return { ...current, take: taken };
  if ('fields' in current) return { ...current, fn: taken };
  const [first] = fields;
  return first ? { fn: taken, fields: [withoutMark(first)] } : timeOf(taken, 'cycle', time);
};

const timeOf = (take: Statistic, of: Duration, time: CountedTime): StatisticOf => ({
  fn: 'duration',
  take,
  of,
  time,
  unit: 'days',
});

export const isStatistic = (aggregate: Aggregate): aggregate is StatisticOf =>
  aggregate.fn === 'duration' || 'fields' in aggregate;

/** What a statistic is taken of, as the value of a choice: a time by its name, a field by site and id. */
export const subjectOf = (aggregate: StatisticOf): string =>
  aggregate.fn === 'duration' ? aggregate.of : nameOf(aggregate.fields[0]);

/** The same statistic of another field or time; of one that is not known, as it was. */
export const withSubject = (
  aggregate: StatisticOf,
  subject: string,
  fields: NumericField[],
  time: CountedTime,
): StatisticOf => {
  const statistic = aggregate.fn === 'duration' ? aggregate.take : aggregate.fn;
  const duration = DURATIONS.find((one) => one === subject);
  if (duration)
    return aggregate.fn === 'duration' ? { ...aggregate, of: duration } : timeOf(statistic, duration, time);
  const field = fields.find((one) => nameOf(one) === subject);
  return field ? { fn: statistic, fields: [withoutMark(field)] } : aggregate;
};

const withoutMark = ({ tracker, site, id, name }: NumericField): FieldRef => ({ tracker, site, id, name });

export const nameOf = (field: FieldRef | undefined): string => (field ? `${field.site}/${field.id}` : '');

/** A field of a site that is not connected here is shown all the same, so that nothing is changed by looking. */
export const fieldOptions = (fields: NumericField[], aggregate: StatisticOf) => {
  const known = fields.map((field) => ({ value: nameOf(field), label: field.name }));
  const current = 'fields' in aggregate ? aggregate.fields[0] : undefined;
  return current && !known.some(({ value }) => value === nameOf(current))
    ? [{ value: nameOf(current), label: current.name }, ...known]
    : known;
};
