import { weekdayName } from '#components/okr/format.ts';
import { t } from '#utils/i18n.ts';
import type { Week } from '#utils/okr/week/week.ts';
import { Segments } from '../segments.tsx';
import css from './week.module.css';

interface WeekHeadProps {
  week: Week;
  monthly: boolean;
  onMonthly: (monthly: boolean) => void;
}

/** "Tuesday 17 November, 4 of 7 looked at" by the team's calendar, and the deeper look once a month. */
export const WeekHead = ({ week, monthly, onMonthly }: WeekHeadProps) => (
  <header className={css.head}>
    <h1>{t('week_title')}</h1>
    <Segments
      label={t('week_span')}
      value={monthly ? 'month' : 'week'}
      options={[
        { value: 'week', label: t('week_span_week') },
        { value: 'month', label: t('week_span_month') },
      ]}
      onChoose={(span) => onMonthly(span === 'month')}
    />
    <p role="status">
      {weekdayName(week.today)}, {t('week_looked_at', week.lookedAt.size, week.keyResults.length)}
    </p>
  </header>
);
