import { plural, t } from '#utils/i18n.ts';
import { pursued } from '#utils/okr/pursued.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { COVERAGE } from '../record-words.ts';
import { addressOf } from '../route.ts';
import { ticketCount } from './linked-work.ts';
import css from './work.module.css';

interface WorkHeadProps {
  view: TeamView;
  /** Coverage is shown, rather than what is linked. */
  covering: boolean;
  /** Key results that no ticket serves. */
  without: number;
}

/** The screen's title, how much is linked, and the way to coverage and back. */
export const WorkHead = ({ view, covering, without }: WorkHeadProps) => (
  <header className={css.head}>
    <h1 className={css.screenTitle}>{t('dash_nav_work')}</h1>
    <p className={css.count}>
      <Count view={view} without={without} />
    </p>
    <nav className={css.tabs} aria-label={t('dash_nav_work')}>
      <a className={css.tab} href={addressOf('work')} aria-current={covering ? undefined : 'page'}>
        {t('work_tab_linked')}
      </a>
      <a className={css.tab} href={addressOf('work', COVERAGE)} aria-current={covering ? 'page' : undefined}>
        {t('work_tab_coverage')}
      </a>
    </nav>
  </header>
);

/** Where no key result counts yet there is nothing to serve, and the way to one. */
const Count = ({ view, without }: Pick<WorkHeadProps, 'view' | 'without'>) => {
  const all = pursued(view).reduce((sum, { keyResults }) => sum + keyResults.length, 0);
  if (all > 0) return plural('work_count', ticketCount(view), all - without, all);
  return (
    <>
      {t('work_count_none')}{' '}
      <a className={css.wayOn} href={addressOf('objectives')}>
        {t('week_to_objectives')}
      </a>
    </>
  );
};
