import { t } from '#utils/i18n.ts';
import { cx } from '../ui/cx.ts';
import css from './cycle-weeks.module.css';

/** The weeks of a cycle as a line of segments: gone, this one, to come. */
export const CycleWeeks = ({ week, weeks }: { week: number; weeks: number }) => (
  <span className={css.weeks} role="img" aria-label={t('cycle_week', week, weeks)}>
    {Array.from({ length: Math.min(60, weeks) }, (_, index) => (
      <i
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its number.
        key={index}
        className={cx(css.week, index + 1 < week && css.gone, index + 1 === week && css.now)}
      />
    ))}
  </span>
);
