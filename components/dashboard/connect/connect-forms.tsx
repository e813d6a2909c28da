import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useOfferedSite } from '../route.ts';
import css from './connect.module.css';
import { JiraForm } from './jira-form.tsx';
import { LinearForm } from './linear-form.tsx';
import { OwnJiraForm } from './own-jira-form.tsx';

interface ConnectFormsProps {
  actions: Actions;
  oauth: boolean;
  /** Where some are connected already, the forms for more wait behind a line. */
  folded?: boolean;
}

/** Both trackers side by side, and below them a Jira at an address of its own. */
export const ConnectForms = ({ actions, oauth, folded = false }: ConnectFormsProps) => {
  const offered = useOfferedSite();
  const pair = (
    <div className={css.pair}>
      <JiraForm actions={actions} />
      <LinearForm actions={actions} oauth={oauth} />
    </div>
  );
  return (
    <div className={css.forms}>
      {folded ? (
        <details className={css.own}>
          <summary>{t('welcome_another')}</summary>
          {pair}
        </details>
      ) : (
        pair
      )}
      <details className={css.own} open={offered !== null}>
        <summary>{t('connect_own_summary')}</summary>
        <OwnJiraForm key={offered} actions={actions} offered={offered ?? ''} />
      </details>
    </div>
  );
};
