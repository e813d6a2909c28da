import { Dialog } from '#components/ui/dialog.tsx';
import { t } from '#utils/i18n.ts';
import css from './foot.module.css';
import { saveKeys } from './foot.tsx';

/** Every key of the meeting. */
export const KeysDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const keys: [keys: string[], label: string][] = [
    [['J', 'K'], t('week_key_move')],
    [['V'], t('week_key_value')],
    [['0', '9'], t('week_key_digits')],
    [['C'], t('week_key_confidence')],
    [['S'], t('week_key_status_next')],
    [['N'], t('week_key_note')],
    [['B'], t('week_way_back')],
    [['Esc'], t('week_key_escape')],
    [[saveKeys()], t('week_save')],
    [['X'], t('week_skip')],
    [['M'], t('week_key_month')],
    [['E'], t('week_summary')],
    [['?'], t('week_key_all')],
  ];
  return (
    <Dialog open={open} title={t('week_keys_title')} onClose={onClose}>
      <dl className={css.keys}>
        {keys.map(([names, label]) => (
          <div key={label}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
