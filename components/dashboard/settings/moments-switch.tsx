import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './settings.module.css';

/** Whether a ticket that was just done offers a check-in on its page. */
export const MomentsSwitch = ({ dashboard: { snapshot, actions } }: { dashboard: Dashboard }) => {
  const { problem, ask } = useAsking();
  /** The box follows the hand, not the answer; a failure is said and the box goes back. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const shown = problem ? snapshot.offersMoments : (wanted ?? snapshot.offersMoments);
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            setWanted(on);
            ask(() => actions.offerMoments(on));
          }}
        />
        <span>
          {t('settings_moments')}
          <span className={css.text}>{t('settings_moments_text')}</span>
        </span>
      </label>
    </>
  );
};
