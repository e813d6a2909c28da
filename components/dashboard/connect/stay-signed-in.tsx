import { t } from '#utils/i18n.ts';
import css from './connect.module.css';

/** Whether the secret outlives this run of the browser. */
export const StaySignedIn = ({ stay, onChange }: { stay: boolean; onChange: (stay: boolean) => void }) => (
  <label className={css.check}>
    <input type="checkbox" checked={stay} onChange={(event) => onChange(event.currentTarget.checked)} />
    {t('connect_stay')}
  </label>
);
