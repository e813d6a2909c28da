import { t } from '#utils/i18n.ts';
import type { Measure } from '#utils/measure/measure.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Actions } from '../model.ts';
import { Choice } from './choice.tsx';
import css from './editor.module.css';
import { EstimateFields } from './estimate-fields.tsx';
import { Line } from './line.tsx';
import { type CountedTime, type IssueMeasure, TAKEN, take, takenBy } from './measure-choice.ts';
import { TakenOf } from './taken-of.tsx';
import { useNumericFields } from './use-numeric-fields.ts';

const WINDOWS = ['whole', 'created-in-cycle', 'finished-in-cycle', 'rolling'] as const;
const ROLLING_DAYS = 90;

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
