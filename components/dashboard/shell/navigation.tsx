import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { addressOf, SCREENS, type Screen } from '../route.ts';
import { SCREEN_LIST } from '../screens.ts';
import { Afterwards } from '../use-afterwards.ts';
import { ConflictCount } from './conflict-count.tsx';
import css from './shell.module.css';
import { WeekCount } from './week-count.tsx';

/** The cycle's work, what stays beyond a cycle, and what is set once: a gap stands before these. */
const BEGINS_GROUP = new Set<Screen>(['history', 'settings']);

/** The way to each screen. First steps are for as long as there is no team. */
export const Navigation = ({ dashboard, screen }: { dashboard: Dashboard; screen: Screen }) => {
  const screens = SCREENS.filter(
    (target) => target !== 'welcome' || screen === 'welcome' || !dashboard.snapshot.view,
  );
  return (
    <nav aria-label={t('dash_nav')}>
      {screens.map((target) => {
        const { icon: Icon, label } = SCREEN_LIST[target];
        return (
          <a
            key={target}
            href={addressOf(target)}
            title={t(label)}
            className={cx(BEGINS_GROUP.has(target) && css.group)}
            aria-current={target === screen ? 'page' : undefined}
          >
            <Icon size={16} strokeWidth={1.5} aria-hidden />
            <span className={css.name}>{t(label)}</span>
            {target === 'week' && <WeekCount dashboard={dashboard} />}
            {target === 'alignment' && (
              <Afterwards>
                <ConflictCount dashboard={dashboard} screen={screen} />
              </Afterwards>
            )}
          </a>
        );
      })}
    </nav>
  );
};
