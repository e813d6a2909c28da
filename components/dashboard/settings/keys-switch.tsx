import { useContext } from 'react';
import { t } from '#utils/i18n.ts';
import { HabitsContext } from '../habits.ts';
import css from './settings.module.css';

/** Letters alone as commands can be turned off (WCAG 2.1.4). */
export const KeysSwitch = () => {
  const { singleKeys, setSingleKeys } = useContext(HabitsContext);
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <span>
        {t('keys_single')}
        <span className={css.text}>{t('keys_single_text')}</span>
      </span>
    </label>
  );
};
