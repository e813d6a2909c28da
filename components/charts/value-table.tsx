import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { dayName } from '../okr/format.ts';
import { useNow } from '../ui/clock.tsx';
import { chartValue } from './chart-value.ts';
import css from './value-table.module.css';

const sourceOf = ({ source, backFilled, comparable }: KeyResultView['history'][number]): string => {
  if (comparable === false) return t('chart_source_other');
  if (source === 'check-in') return t('chart_source_check_in');
  return t(backFilled ? 'chart_source_back_filled' : 'chart_source_sample');
};

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
          {keyResult.history.toReversed().map((point) => (
            <tr key={`${point.day} ${point.source}`}>
              <th scope="row">{dayName(point.day, now)}</th>
              <td>{chartValue(keyResult, point.value)}</td>
              <td>{sourceOf(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
