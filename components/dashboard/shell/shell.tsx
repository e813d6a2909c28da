import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { ProgressToast, UndoToast } from '#components/ui/toast.tsx';
import { t } from '#utils/i18n.ts';
import type { Stepping as SteppingState } from '#utils/messaging/snapshot.ts';
import type { Dashboard } from '../model.ts';
import type { Screen } from '../route.ts';
import { CycleChoice } from './cycle-choice.tsx';
import { CycleState } from './cycle-state.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { RefreshLine } from './refresh-line.tsx';
import { SearchButton } from './search-button.tsx';
import css from './shell.module.css';
import { useUndo } from './use-undo.ts';

interface ShellProps {
  dashboard: Dashboard;
  screen: Screen;
  children: ReactNode;
}

/** Navigation on the left, the cycle above, the screen below it. */
export const Shell = ({ dashboard, screen, children }: ShellProps) => {
  const { snapshot, refused } = dashboard;
  const { stepping, notices } = snapshot;
  const undo = useUndo(dashboard);
  return (
    <div className={css.shell}>
      <button type="button" className={css.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('dash_skip')}
      </button>
      <header className={css.side}>
        <p className={css.brand}>
          <Logo />
          <span className={css.name}>{t('app_name')}</span>
        </p>
        <TeamChoice dashboard={dashboard} />
        <Navigation dashboard={dashboard} screen={screen} />
        <p className={css.kept}>{t('dash_kept')}</p>
      </header>
      <div className={css.page}>
        <TopBar dashboard={dashboard} />
        <main id="main" tabIndex={-1} className={css.main}>
          <div className={css.notices}>
            {[...(refused ? [refused] : []), ...notices].map((problem) => (
              <ProblemBanner key={problem.code + problem.at} problem={problem} />
            ))}
          </div>
          {children}
        </main>
      </div>
      <div className={css.undo}>{stepping ? <Stepping {...stepping} /> : <UndoToast {...undo} />}</div>
    </div>
  );
};

/** How far a large step is on its way back, or forward again. */
const Stepping = ({ way, label, ...far }: SteppingState) => {
  const what = t(label.message, ...label.args);
  return <ProgressToast message={way === 'undo' ? t('dash_undo', what) : t('dash_redo', what)} {...far} />;
};

/** The cycle and where it stands, the way to anything, how fresh it is, and undo. */
const TopBar = ({ dashboard }: { dashboard: Dashboard }) => {
  const { snapshot, actions } = dashboard;
  const { view, refresh, online, undo, redo, stepping } = snapshot;
  return (
    <section className={css.top} aria-label={t('dash_top')}>
      {view?.cycle && (
        <>
          <CycleChoice dashboard={dashboard} cycle={view.cycle} />
          <CycleState dashboard={dashboard} cycle={view.cycle} />
        </>
      )}
      <span className={css.rest} />
      <RefreshLine {...{ refresh, online }} onRefresh={actions.refresh} onStop={actions.stopRefresh} />
      <SearchButton />
      <IconButton
        icon={Undo2}
        label={undo ? t('dash_undo', t(undo.message, ...undo.args)) : t('ui_undo')}
        disabled={!undo || stepping !== undefined}
        onClick={actions.undo}
      />
      <IconButton
        icon={Redo2}
        label={redo ? t('dash_redo', t(redo.message, ...redo.args)) : t('ui_redo')}
        disabled={!redo || stepping !== undefined}
        onClick={actions.redo}
      />
    </section>
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
      <span className={css.cut} title={view.team.name}>
        {view.team.name}
      </span>
    </QuietSelect>
  );
};
