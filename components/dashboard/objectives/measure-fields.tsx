import { useEffect, useState } from 'react';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { Measure } from '#utils/measure/measure.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import type { Actions, NumericField } from '../model.ts';
import css from './editor.module.css';
import { Line } from './line.tsx';

type IssueMeasure = Measure & { kind: 'issues' };
type Taken = 'manual' | 'count' | 'share-count' | 'share-estimate' | 'sum' | 'mean';
const TAKEN: Taken[] = ['manual', 'count', 'share-count', 'share-estimate', 'sum', 'mean'];
const WINDOWS = ['whole', 'created-in-cycle', 'finished-in-cycle', 'rolling'] as const;
const ROLLING_DAYS = 90;

interface MeasureFieldsProps {
  measure: Measure;
  connections: ConnectionView[];
  fieldsOf: Actions['fields'];
  onMeasure: (measure: Measure) => void;
}

/** Where the number comes from: check-ins, or what the tickets say. */
export const MeasureFields = ({ measure, connections, fieldsOf, onMeasure }: MeasureFieldsProps) => {
  const fields = useNumericFields(connections, fieldsOf);
  const taken = takenBy(measure);
  const issues: IssueMeasure =
    measure.kind === 'issues'
      ? measure
      : { kind: 'issues', aggregate: { fn: 'count' }, window: { kind: 'whole' }, inherit: true };
  const choose = (next: Taken) => {
    const made = make(next, issues, fields);
    if (made) onMeasure(made);
  };
  return (
    <>
      <Line label={t('dash_kr_measure')}>
        <Choice
          label={t('dash_kr_measure')}
          value={taken}
          options={TAKEN.map((value) => ({
            value,
            label: t(`measure_${value.replace('-', '_')}`),
            disabled: (value === 'sum' || value === 'mean') && fields.length === 0,
          }))}
          onChoose={choose}
        />
        {measure.kind === 'issues' && (measure.aggregate.fn === 'sum' || measure.aggregate.fn === 'mean') && (
          <Choice
            label={t('dash_kr_field')}
            value={nameOf(measure.aggregate.fields[0])}
            options={fieldOptions(fields, measure.aggregate.fields[0])}
            onChoose={(name) => {
              const field = fields.find((candidate) => nameOf(candidate) === name);
              if (field) onMeasure(withField(issues, field));
            }}
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

const takenBy = (measure: Measure): Taken => {
  if (measure.kind === 'manual') return 'manual';
  const { aggregate } = measure;
  return aggregate.fn === 'share-done' ? `share-${aggregate.by}` : aggregate.fn;
};

const make = (taken: Taken, base: IssueMeasure, fields: NumericField[]): Measure | null => {
  if (taken === 'manual') return { kind: 'manual' };
  if (taken === 'count') return { ...base, aggregate: { fn: 'count' } };
  if (taken === 'share-count')
    return { ...base, aggregate: { fn: 'share-done', by: 'count', missing: 'one' } };
  if (taken === 'share-estimate')
    return { ...base, aggregate: { fn: 'share-done', by: 'estimate', missing: 'one' } };
  const current = base.aggregate.fn === 'sum' || base.aggregate.fn === 'mean' ? base.aggregate.fields : [];
  const chosen = current.length > 0 ? current : fields.slice(0, 1).map(withoutMark);
  return chosen.length > 0 ? { ...base, aggregate: { fn: taken, fields: chosen } } : null;
};

const withField = (base: IssueMeasure, field: NumericField): Measure =>
  base.aggregate.fn === 'sum' || base.aggregate.fn === 'mean'
    ? { ...base, aggregate: { fn: base.aggregate.fn, fields: [withoutMark(field)] } }
    : base;

const withoutMark = ({ tracker, site, id, name }: NumericField): FieldRef => ({ tracker, site, id, name });

const nameOf = (field: FieldRef | undefined): string => (field ? `${field.site}/${field.id}` : '');

const fieldOptions = (fields: NumericField[], current: FieldRef | undefined) => {
  const known = fields.map((field) => ({ value: nameOf(field), label: field.name }));
  // A field of a site that is not connected here is shown all the same, so that nothing is changed by looking.
  return current && !known.some(({ value }) => value === nameOf(current))
    ? [{ value: nameOf(current), label: current.name }, ...known]
    : known;
};

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
