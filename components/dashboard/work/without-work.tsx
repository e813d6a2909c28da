import { StatusShape } from '#components/okr/status.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { WithoutWork } from '#utils/okr/coverage.ts';
import { addressOf } from '../route.ts';
import css from './work.module.css';

/** Key results that no ticket serves: perhaps a rule is missing, perhaps the work has not begun. */
export const WithoutWorkList = ({ found }: { found: WithoutWork[] }) => (
  <section className={css.without}>
    <h2 className={css.paneTitle}>
      {found.length === 0 ? t('work_without_zero') : plural('work_without', found.length)}
    </h2>
    <p className={css.quiet}>{t(found.length === 0 ? 'work_without_none' : 'work_without_text')}</p>
    <ul>
      {found.map(({ keyResult, objective, ruled }) => (
        <li key={keyResult.id} className={css.bare}>
          <StatusShape status={keyResult.status} named />
          <span className={css.bareText}>
            <a className={css.plainLink} href={addressOf('objectives', keyResult.id)}>
              {keyResult.title}
            </a>
            <small>{ruled ? t('work_rule_empty') : objective}</small>
          </span>
        </li>
      ))}
    </ul>
  </section>
);
