import { ListChecks } from 'lucide-react';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { News } from '#utils/okr/week/news.ts';
import type { Week } from '#utils/okr/week/week.ts';
import { SUMMARY } from '../record-words.ts';
import { addressOf } from '../route.ts';
import { NewsList } from './news-list.tsx';
import css from './week.module.css';
import { WeekHead } from './week-head.tsx';
import { WeekList } from './week-list.tsx';

interface WalkProps {
  week: Week;
  news: News;
  /** The first day that counts as news. */
  since: string;
  /** Where the meeting is; neither of them before it has begun. */
  current: KeyResultId | null;
  atSummary: boolean;
  /** Four weeks are looked back at, rather than one. */
  monthly: boolean;
  onMonthly: (monthly: boolean) => void;
}

/** What the meeting walks through: what is new, the key results one by one, the summary. */
export const Walk = ({ week, news, since, current, atSummary, monthly, onMonthly }: WalkProps) => (
  <div className={css.walk}>
    <WeekHead week={week} monthly={monthly} onMonthly={onMonthly} />
    <NewsList news={news} monthly={monthly} />
    <WeekList week={week} since={since} current={current} />
    <a
      className={cx(css.row, css.end)}
      href={addressOf('week', SUMMARY)}
      aria-current={atSummary ? 'true' : undefined}
    >
      <ListChecks size={14} strokeWidth={1.5} aria-hidden />
      {t('week_summary')}
    </a>
  </div>
);
