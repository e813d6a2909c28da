import { CycleWeeks } from '#components/okr/cycle-weeks.tsx';
import { dayLocale } from '#components/okr/format.ts';
import { plural, t } from '#utils/i18n.ts';
import { daysBetween } from '#utils/okr/calendar.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { usePhase } from '../use-phase.ts';
import css from './top-bar.module.css';

const day = (date: string): string =>
  new Intl.DateTimeFormat(dayLocale(), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

interface CycleStateProps {
  dashboard: Dashboard;
  cycle: NonNullable<TeamView['cycle']>;
}

/** Where the cycle stands: how long until it starts, its week, that it is over, or that it is closed. */
export const CycleState = ({ dashboard, cycle }: CycleStateProps) => {
  const standing = usePhase(dashboard);
  if (standing?.phase === 'setting') {
    const days = daysBetween(standing.today, cycle.starts) ?? 0;
    return <span className={css.week}>{plural('cycle_starts_in', days, day(cycle.starts))}</span>;
  }
  if (standing?.phase === 'reviewing')
    return <span className={css.week}>{t('cycle_in_review', day(cycle.ends))}</span>;
  if (standing?.phase === 'closed') {
    const words = standing.today > cycle.ends ? 'cycle_closed' : 'cycle_closed_early';
    return <span className={css.week}>{t(words, day(cycle.ends))}</span>;
  }
  return (
    <>
      <span className={css.week}>{t('dash_week', cycle.week, cycle.weeks)}</span>
      <span className={css.weeks}>
        <CycleWeeks week={cycle.week} weeks={cycle.weeks} />
      </span>
      <span className={css.ends}>{t('dash_ends', day(cycle.ends))}</span>
    </>
  );
};
