import { t } from '#utils/i18n.ts';
import type { NumericField } from '../model.ts';
import { Choice } from './choice.tsx';
import css from './editor.module.css';
import {
  type CountedTime,
  countedIn,
  DURATIONS,
  fieldOptions,
  type IssueMeasure,
  isStatistic,
  subjectOf,
  UNITS,
  withSubject,
} from './measure-choice.ts';

interface TakenOfProps {
  measure: IssueMeasure;
  time: CountedTime;
  fields: NumericField[];
  onAggregate: (aggregate: IssueMeasure['aggregate']) => void;
}

/** The field or time that a statistic is taken of, and how a time is counted. */
export const TakenOf = ({ measure: { aggregate }, time, fields, onAggregate }: TakenOfProps) => {
  if (aggregate.fn === 'share-done') return <Credit aggregate={aggregate} onAggregate={onAggregate} />;
  if (!isStatistic(aggregate)) return null;
  return (
    <>
      <Choice
        label={t('measure_of')}
        value={subjectOf(aggregate)}
        options={[
          ...fieldOptions(fields, aggregate),
          ...DURATIONS.map((value) => ({ value, label: t(`measure_of_${value}`) })),
        ]}
        onChoose={(subject) => onAggregate(withSubject(aggregate, subject, fields, time))}
      />
      {aggregate.fn === 'duration' && (
        <Choice
          label={t('measure_in')}
          value={`${aggregate.time}-${aggregate.unit}` as const}
          options={UNITS.map((value) => ({ value, label: t(`measure_in_${value.replace('-', '_')}`) }))}
          onChoose={(chosen) => onAggregate({ ...aggregate, ...countedIn(chosen) })}
        />
      )}
    </>
  );
};

/** Started work counts half where a team wants it to count at all. */
const HALF = 0.5;

type ShareDone = Extract<IssueMeasure['aggregate'], { fn: 'share-done' }>;

interface CreditProps {
  aggregate: ShareDone;
  onAggregate: (aggregate: ShareDone) => void;
}

const Credit = ({ aggregate: { doingCredit, ...aggregate }, onAggregate }: CreditProps) => (
  <label className={css.check}>
    <input
      type="checkbox"
      checked={doingCredit !== undefined && doingCredit > 0}
      onChange={(event) =>
        onAggregate(event.currentTarget.checked ? { ...aggregate, doingCredit: HALF } : aggregate)
      }
    />
    {t('measure_credit')}
  </label>
);
