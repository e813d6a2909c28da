import { t } from '#utils/i18n.ts';
import type { Measure } from '#utils/measure/measure.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Actions, NumericField } from '../model.ts';
import { Choice } from './choice.tsx';
import css from './editor.module.css';
import { EstimateFields } from './estimate-fields.tsx';
import { Line } from './line.tsx';
import {
  type CountedTime,
  countedIn,
  DURATIONS,
  fieldOptions,
  type IssueMeasure,
  isStatistic,
  subjectOf,
  TAKEN,
  take,
  takenBy,
  UNITS,
  withSubject,
} from './measure-choice.ts';
import { useNumericFields } from './use-numeric-fields.ts';

const WINDOWS = ['whole', 'created-in-cycle', 'finished-in-cycle', 'rolling'] as const;
const ROLLING_DAYS = 90;
/** Started work counts half where a team wants it to count at all (formulae 4.3, status credit). */
const HALF = 0.5;

type ShareDone = Extract<IssueMeasure['aggregate'], { fn: 'share-done' }>;

interface MeasureFieldsProps {
  measure: Measure;
  /** How the team counts times, unless the measure says otherwise. */
  time: CountedTime;
  connections: ConnectionView[];
  fieldsOf: Actions['fields'];
  onEstimate: (connection: string, field: string) => void;
  onMeasure: (measure: Measure) => void;
}

/** Where the number comes from: check-ins, or what the tickets say. */
export const MeasureFields = ({
  measure,
  time,
  connections,
  fieldsOf,
  onEstimate,
  onMeasure,
}: MeasureFieldsProps) => {
  const fields = useNumericFields(connections, fieldsOf);
  const taken = takenBy(measure);
  const issues: IssueMeasure =
    measure.kind === 'issues'
      ? measure
      : { kind: 'issues', aggregate: { fn: 'count' }, window: { kind: 'whole' }, inherit: true };
  return (
    <>
      <Line label={t('dash_kr_measure')}>
        <Choice
          label={t('dash_kr_measure')}
          value={taken}
          options={TAKEN.map((value) => ({ value, label: t(`measure_${value.replaceAll('-', '_')}`) }))}
          onChoose={(next) => onMeasure(take(next, issues, fields, time))}
        />
        {measure.kind === 'issues' && (
          <TakenOf
            measure={measure}
            time={time}
            fields={fields}
            onAggregate={(aggregate) => onMeasure({ ...issues, aggregate })}
          />
        )}
        {measure.kind === 'issues' && (
          <Choice
            label={t('dash_kr_window')}
            value={measure.window.kind}
            options={WINDOWS.map((value) => ({
              value,
              label: t(`window_${value.replaceAll('-', '_')}`, ROLLING_DAYS),
            }))}
            onChoose={(kind) =>
              onMeasure({ ...issues, window: kind === 'rolling' ? { kind, days: ROLLING_DAYS } : { kind } })
            }
          />
        )}
      </Line>
      {taken === 'share-estimate' && (
        <EstimateFields connections={connections} fields={fields} onEstimate={onEstimate} />
      )}
      {measure.kind === 'issues' && (
        <Line label="">
          <label className={css.check}>
            <input
              type="checkbox"
              checked={measure.inherit}
              onChange={(event) => onMeasure({ ...measure, inherit: event.currentTarget.checked })}
            />
            {t('dash_kr_inherit')}
          </label>
        </Line>
      )}
    </>
  );
};

interface TakenOfProps {
  measure: IssueMeasure;
  time: CountedTime;
  fields: NumericField[];
  onAggregate: (aggregate: IssueMeasure['aggregate']) => void;
}

/** The field or time that a statistic is taken of, and how a time is counted. */
const TakenOf = ({ measure: { aggregate }, time, fields, onAggregate }: TakenOfProps) => {
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
