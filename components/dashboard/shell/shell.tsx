import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { CycleWeeks } from '#components/okr/cycle-weeks.tsx';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { UndoToast } from '#components/ui/toast.tsx';
import { language, t } from '#utils/i18n.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { addressOf, SCREENS, type Screen } from '../route.ts';
import { SCREEN_LIST } from '../screens.ts';
import { Logo } from './logo.tsx';
import { RefreshLine } from './refresh-line.tsx';
import css from './shell.module.css';
import { WeekCount } from './week-count.tsx';

/** Navigation on the left, the cycle above, the screen below it. */
export const Shell = ({
  dashboard,
  screen,
  children,
}: {
  dashboard: Dashboard;
  screen: Screen;
  children: ReactNode;
}) => {
  const { snapshot, actions } = dashboard;
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('dash_skip')}
      </a>
      <header className={css.side}>
        <p className={css.brand}>
          <Logo />
          {t('app_name')}
        </p>
        <TeamChoice dashboard={dashboard} />
        <nav aria-label={t('dash_nav')}>
          {SCREENS.map((target) => {
            const { icon: Icon, label } = SCREEN_LIST[target];
            return (
              <a key={target} href={addressOf(target)} aria-current={target === screen ? 'page' : undefined}>
                <Icon size={16} strokeWidth={1.5} aria-hidden />
                {t(label)}
                {target === 'week' && <WeekCount dashboard={dashboard} />}
              </a>
            );
          })}
        </nav>
        <p className={css.kept}>{t('dash_kept')}</p>
      </header>
      <div className={css.page}>
        <div className={css.top}>
          {snapshot.view?.cycle && <CycleChoice dashboard={dashboard} cycle={snapshot.view.cycle} />}
          <span className={css.rest} />
          <RefreshLine refresh={snapshot.refresh} onRefresh={actions.refresh} onStop={actions.stopRefresh} />
          <IconButton
            icon={Undo2}
            label={
              snapshot.undo ? t('dash_undo', t(snapshot.undo.message, ...snapshot.undo.args)) : t('ui_undo')
            }
            disabled={!snapshot.undo}
            onClick={actions.undo}
          />
          <IconButton
            icon={Redo2}
            label={
              snapshot.redo ? t('dash_redo', t(snapshot.redo.message, ...snapshot.redo.args)) : t('ui_redo')
            }
            disabled={!snapshot.redo}
            onClick={actions.redo}
          />
        </div>
        <main id="main" tabIndex={-1} className={css.main}>
          {snapshot.notices.map((problem) => (
            <ProblemBanner key={problem.code + problem.at} problem={problem} />
          ))}
          {children}
        </main>
      </div>
      <div className={css.undo}>
        <UndoToast undo={snapshot.undo} onUndo={actions.undo} />
      </div>
    </div>
  );
};

const TeamChoice = ({ dashboard: { snapshot, actions } }: { dashboard: Dashboard }) => {
  const { teams, view } = snapshot;
  if (!view) return null;
  return (
    <QuietSelect
      label={t('dash_team')}
      className={css.team}
      value={view.team.id}
      options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(value) => {
        const team = teams.find(({ id }) => id === value);
        if (team) actions.chooseTeam(team.id, null);
      }}
    >
      <span className={css.cut}>{view.team.name}</span>
    </QuietSelect>
  );
};

const CycleChoice = ({
  dashboard,
  cycle,
}: {
  dashboard: Dashboard;
  cycle: NonNullable<TeamView['cycle']>;
}) => {
  const { snapshot, actions } = dashboard;
  const team = snapshot.teams.find(({ id }) => id === snapshot.view?.team.id);
  const ends = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <>
      <QuietSelect
        label={t('dash_cycle')}
        value={cycle.id}
        options={(team?.cycles ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(value) => team && actions.chooseTeam(team.id, value)}
      >
        <b className={css.cycle}>{cycle.name}</b>
      </QuietSelect>
      <span className={css.week}>{t('dash_week', cycle.week, cycle.weeks)}</span>
      <span className={css.weeks}>
        <CycleWeeks week={cycle.week} weeks={cycle.weeks} />
      </span>
      <span className={css.ends}>{t('dash_ends', ends.format(new Date(`${cycle.ends}T00:00:00Z`)))}</span>
    </>
  );
};
