import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { dayName } from '../okr/format.ts';
import { useNow } from '../ui/clock.tsx';
import { chartValue } from './chart-value.ts';
import css from './value-table.module.css';

/** A chart's values in rows, newest first. */
export const ValueTable = ({ keyResult }: { keyResult: KeyResultView }) => {
  const now = useNow();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={t('chart_title', keyResult.title)}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('chart_column_day')}</th>
            <th scope="col">{t('chart_column_value')}</th>
            <th scope="col">{t('chart_column_source')}</th>
          </tr>
        </thead>
        <tbody>
          {keyResult.history.toReversed().map(({ day, value, source }) => (
            <tr key={`${day} ${source}`}>
              <th scope="row">{dayName(day, now)}</th>
              <td>{chartValue(keyResult, value)}</td>
              <td>{t(source === 'check-in' ? 'chart_source_check_in' : 'chart_source_sample')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
