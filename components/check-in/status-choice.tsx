import { t } from '#utils/i18n.ts';
import type { SetStatus } from '#utils/okr/model/check-in.ts';
import { SET_STATUSES, StatusWord, statusWord } from '../okr/status.tsx';
import { QuietSelect } from '../ui/select.tsx';

interface StatusChoiceProps {
  /** Null leaves it to the computed one. */
  status: SetStatus | null;
  onChoose: (status: SetStatus | null) => void;
}

/** The status as people see it, or the computed one. */
export const StatusChoice = ({ status, onChoose }: StatusChoiceProps) => (
  <QuietSelect
    label={t('check_in_status')}
    value={status ?? ''}
    onChoose={(text) => onChoose(SET_STATUSES.find((one) => one === text) ?? null)}
    options={[
      { value: '', label: t('check_in_as_computed') },
      ...SET_STATUSES.map((one) => ({ value: one, label: statusWord(one) })),
    ]}
  >
    {status ? <StatusWord status={status} /> : t('check_in_as_computed')}
  </QuietSelect>
);
