import { useMemo, useRef, useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { ScreenProps } from '../model.ts';
import { addressOf } from '../route.ts';
import { NextLink } from '../shell/next-link.tsx';
import { useAsking } from '../use-asking.ts';
import { CoveragePane } from './coverage-pane.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { LinkedPane } from './linked-pane.tsx';
import { EVERYTHING, projectsOf, ticketCount, type WorkTicket } from './linked-work.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useSelection } from './use-selection.ts';
import { useWorkLists } from './use-work-lists.ts';
import css from './work.module.css';

/** What `#/work/coverage` shows; any other record is a key result. */
const COVERAGE = 'coverage';

/** The tickets behind the numbers, and coverage both ways. */
export const WorkScreen = ({ dashboard, record }: ScreenProps) => {
  const { snapshot, document } = dashboard;
  const { view } = snapshot;
  if (!view?.cycle || !document || view.objectives.length === 0)
    return (
      <EmptyState
        level={1}
        title={t('work_empty_title')}
        text={t('work_empty_text')}
        actions={<NextLink to={view ? 'objectives' : 'welcome'} />}
      />
    );
  return <Work key={view.team.id} {...{ dashboard, record, view, document }} />;
};

interface WorkProps extends ScreenProps {
  view: TeamView;
  document: TeamDocument;
}

const Work = ({ dashboard, record, view, document }: WorkProps) => {
  const { actions } = dashboard;
  const covering = record === COVERAGE;
  const screen = useWorkLists(dashboard, view, document, covering ? null : record);
  const { filter, setFilter, work, coverage, sites, open } = screen;
  const tickets = covering ? screen.uncovered : screen.linked;
  const rows = useSelection(useMemo(() => tickets.map(({ row }) => row), [tickets]));
  const [linking, setLinking] = useState<WorkTicket[] | null>(null);
  const { problem, ask } = useAsking();
  const field = useRef<HTMLInputElement>(null);
  const chosen = tickets.filter(({ row }) => rows.chosen.has(row));
  const links = chosen.flatMap(({ link }) => link ?? []);

  const link = () => {
    const own = tickets.filter(({ row }) => row === rows.current);
    if (chosen.length + own.length > 0) setLinking(chosen.length > 0 ? chosen : own);
  };
  const pick = (keyResult: KeyResultId) => {
    const issues = (linking ?? []).map(({ ref }) => ref);
    setLinking(null);
    ask(() => actions.linkTickets(keyResult, issues), rows.clear);
  };
  useKeys({
    j: () => rows.move(1),
    k: () => rows.move(-1),
    x: () => rows.current !== null && rows.turn(rows.current),
    a: () => rows.turnAll(tickets.map(({ row }) => row)),
    l: link,
    '/': () => field.current?.focus(),
    Escape: rows.clear,
  });

  const arrows = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null || !(event.target instanceof Element) || !event.target.matches('[data-row]')) return;
    event.preventDefault();
    rows.move(step, event.shiftKey);
  };

  return (
    <>
      <header className={css.head}>
        <h1 className={css.screenTitle}>{t('dash_nav_work')}</h1>
        <p className={css.count}>{countWords(view, coverage.without.length)}</p>
        <nav className={css.tabs} aria-label={t('dash_nav_work')}>
          <a className={css.tab} href={addressOf('work')} aria-current={covering ? undefined : 'page'}>
            {t('work_tab_linked')}
          </a>
          <a
            className={css.tab}
            href={addressOf('work', COVERAGE)}
            aria-current={covering ? 'page' : undefined}
          >
            {t('work_tab_coverage')}
          </a>
        </nav>
      </header>
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        keyResults={covering ? null : view.objectives.flatMap(({ keyResults }) => keyResults)}
        projects={covering ? coverage.projects.map(({ project }) => project.key) : projectsOf(view)}
        categories={!covering}
        field={field}
      />
      {problem && <ProblemBanner problem={problem} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the checkboxes in it. */}
      <div onKeyDown={arrows}>
        {covering ? (
          <CoveragePane
            {...{ dashboard, sites, filter, rows }}
            {...coverage}
            reading={open.reading}
            onRead={() => void open.read(sites)}
            onStop={open.stop}
          />
        ) : (
          <LinkedPane {...{ work, view, dashboard, rows }} onEverything={() => setFilter(EVERYTHING)} />
        )}
      </div>
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          linked={links.length}
          onLink={link}
          onUnlink={() => ask(() => actions.unlinkTickets(links), rows.clear)}
          onClear={rows.clear}
        />
      )}
      <LinkDialog
        issues={linking?.map(({ ref }) => ref) ?? null}
        view={view}
        onPick={pick}
        onClose={() => setLinking(null)}
      />
    </>
  );
};

const countWords = (view: TeamView, without: number): string => {
  const all = view.objectives
    .filter(({ state }) => state === 'active')
    .reduce((sum, { keyResults }) => sum + keyResults.length, 0);
  return plural('work_count', ticketCount(view), all - without, all);
};
