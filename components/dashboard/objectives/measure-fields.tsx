import { useEffect, useState } from 'react';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { Measure } from '#utils/measure/measure.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Actions, NumericField } from '../model.ts';
import css from './editor.module.css';
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
      {taken === 'share-estimate' &&
        estimateChoices(connections, fields).map(({ connection, options }) => (
          <Line key={connection.id} label={t('measure_estimate', connection.label)}>
            <Choice
              label={t('measure_estimate', connection.label)}
              value={connection.estimate ?? ''}
              options={options}
              onChoose={(field) => onEstimate(connection.id, field)}
            />
          </Line>
        ))}
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

/** Sites with several fields that could be the estimate: only a person knows which one is filled in there. */
const estimateChoices = (connections: ConnectionView[], fields: NumericField[]) =>
  connections.flatMap((connection) => {
    const options = fields
      .filter(
        ({ estimate, tracker, site }) =>
          estimate && tracker === connection.tracker && site === connection.site,
      )
      .map(({ id, name }) => ({ value: id, label: name }));
    return options.length > 1 ? [{ connection, options }] : [];
  });

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

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string; disabled?: boolean }[];
  onChoose: (value: T) => void;
}

const Choice = <T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) => (
  <QuietSelect
    label={label}
    className={css.choice}
    value={value}
    options={options}
    onChoose={(chosen) => {
      const option = options.find((candidate) => candidate.value === chosen);
      if (option) onChoose(option.value);
    }}
  >
    {options.find((option) => option.value === value)?.label ?? value}
  </QuietSelect>
);

const useNumericFields = (connections: ConnectionView[], fieldsOf: Actions['fields']): NumericField[] => {
  const [fields, setFields] = useState<NumericField[]>([]);
  const ids = connections
    .filter(({ state }) => state === 'connected')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    let here = true;
    void Promise.all(ids.split(' ').filter(Boolean).map(fieldsOf)).then((answers) => {
      if (here) setFields(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
    });
    return () => {
      here = false;
    };
  }, [ids, fieldsOf]);
  return fields;
};
