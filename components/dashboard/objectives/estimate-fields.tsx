import { t } from '#utils/i18n.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Dashboard, NumericField } from '../model.ts';
import { Choice } from './choice.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';
import { useNumericFields } from './use-numeric-fields.ts';

interface EstimateFieldsProps {
  connections: readonly ConnectionView[];
  fields: readonly NumericField[];
  onEstimate: (connection: string, field: string) => void;
}

/** Which field of each site holds the points; where there are several, only a person knows which one is filled in. */
export const EstimateFields = ({ connections, fields, onEstimate }: EstimateFieldsProps) =>
  connections.flatMap((connection) => {
    const { id, label, estimate, estimateChosen } = connection;
    const options = fields.filter((field) => field.estimate && isOf(field, connection));
    const used = options.find((field) => field.id === estimate) ?? options[0];
    if (!used) return [];
    const name = t('measure_estimate', label);
    return (
      <Line key={id} label={name}>
        {options.length === 1 ? (
          <span className={css.word}>{used.name}</span>
        ) : (
          <>
            <Choice
              label={name}
              value={used.id}
              options={options.map((field) => ({ value: field.id, label: field.name }))}
              onChoose={(field) => onEstimate(id, field)}
            />
            {!estimateChosen && (
              <span className={css.word}>{t('measure_estimate_first', options.length)}</span>
            )}
          </>
        )}
      </Line>
    );
  });

const isOf = (field: NumericField, { tracker, site }: ConnectionView): boolean =>
  field.tracker === tracker && field.site === site;

/** The same beside a value that is measured by points, to be changed on the spot. */
export const EstimatesUsed = ({ dashboard: { snapshot, actions } }: { dashboard: Dashboard }) => {
  const { connections } = snapshot;
  const fields = useNumericFields(connections, actions.fields);
  return (
    <EstimateFields
      connections={connections}
      fields={fields}
      onEstimate={(connection, field) => void actions.chooseEstimate(connection, field)}
    />
  );
};
