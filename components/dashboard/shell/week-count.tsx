import { useNow } from '#components/ui/clock.tsx';
import { t } from '#utils/i18n.ts';
import { phaseOf } from '#utils/okr/phase.ts';
import { weekOfTeam } from '#utils/okr/week/week.ts';
import type { Dashboard } from '../model.ts';
import css from './shell.module.css';

/** "4 of 7": how many key results were looked at this week, while the cycle runs. */
export const WeekCount = ({ dashboard: { snapshot, document } }: { dashboard: Dashboard }) => {
  const now = useNow();
  const { view } = snapshot;
  const cycle = document?.cycles.find(({ id }) => id === view?.cycle?.id);
  if (!view || !document || !cycle) return null;
  const { today, lookedAt, keyResults } = weekOfTeam(view, document.team, now.toISOString());
  if (phaseOf(cycle, today) !== 'executing' || keyResults.length === 0) return null;
  return <span className={css.count}>{t('dash_nav_count', lookedAt.size, keyResults.length)}</span>;
};
