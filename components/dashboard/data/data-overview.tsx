import { ChevronLeft, Sheet, Waypoints } from 'lucide-react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { t } from '#utils/i18n.ts';
import { ImportForm } from '../document/import-form.tsx';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './data.module.css';
import { Way } from './way.tsx';
import { WaysOut } from './ways-out.tsx';

/** What can be taken out, and where things can come from. */
export const DataOverview = ({ dashboard }: { dashboard: Dashboard }) => {
  const { actions, document } = dashboard;
  const { problem, ask } = useAsking();
  return (
    <div className={css.overview}>
      <a className={css.back} href="#/settings">
        <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
        {t('settings_title')}
      </a>
      <h1 className={css.title}>{t('data_title')}</h1>
      <p className={css.lead}>{t('data_text')}</p>
      {problem && <ProblemBanner problem={problem} />}
      <section aria-labelledby="data-out">
        <h2 className={css.group} id="data-out">
          {t('data_out')}
        </h2>
        <WaysOut dashboard={dashboard} ask={ask} />
      </section>
      <section aria-labelledby="data-in">
        <h2 className={css.group} id="data-in">
          {t('data_in')}
        </h2>
        {document === null ? (
          <p className={css.lead}>{t('data_no_team')}</p>
        ) : (
          <ul className={css.ways}>
            <Way icon={Sheet} name="csv" href="#/settings/data/csv" />
            <Way icon={Waypoints} name="tracker" href="#/settings/data/tracker" />
          </ul>
        )}
        <div className={css.file}>
          <ImportForm actions={actions} />
        </div>
      </section>
    </div>
  );
};
