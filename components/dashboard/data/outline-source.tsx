import { SelectField } from '#components/ui/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { t } from '#utils/i18n.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import css from './data.module.css';
import type { OutlineChoice } from './use-outlines.ts';

interface OutlineSourceProps {
  connections: readonly ConnectionView[];
  choice: OutlineChoice;
}

/** Which tracker things come from and of which kind, and that it is being asked. */
export const OutlineSource = ({ connections, choice }: OutlineSourceProps) => {
  const { connection, kinds, kind, busy } = choice;
  return (
    <div className={css.choices}>
      <SelectField
        label={t('data_tracker_from')}
        value={connection}
        options={[
          { value: '', label: t('data_tracker_choose'), disabled: true },
          ...connections.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChoose={choice.choose}
      />
      {kinds.length > 0 && (
        <SelectField
          label={t('data_tracker_kind')}
          value={kind}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={choice.show}
        />
      )}
      {busy && (
        <span className={css.reading}>
          <Spinner label={t('data_tracker_reading')} />
          <span aria-hidden>{t('data_tracker_reading')}</span>
        </span>
      )}
    </div>
  );
};
