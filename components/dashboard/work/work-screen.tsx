import { useMemo, useRef } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { FrozenNote, isFrozen } from '../frozen.tsx';
import { useKeys } from '../keys/use-keys.ts';
import type { ScreenProps } from '../model.ts';
import { COVERAGE } from '../record-words.ts';
import { NextLink } from '../shell/next-link.tsx';
import { CoveragePane } from './coverage-pane.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { LinkedPane } from './linked-pane.tsx';
import { EVERYTHING, projectsOf } from './linked-work.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useLinking } from './use-linking.ts';
import { useSelection } from './use-selection.ts';
import { useWorkLists } from './use-work-lists.ts';
import { WorkHead } from './work-head.tsx';

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
  const covering = record === COVERAGE;
  const screen = useWorkLists(dashboard, view, document, covering ? null : record);
  const { filter, setFilter, work, coverage, sites, open } = screen;
  const tickets = covering ? screen.uncovered : screen.linked;
  const rows = useSelection(useMemo(() => tickets.map(({ row }) => row), [tickets]));
  const choosable = isFrozen(dashboard) ? null : rows;
  const linking = useLinking(dashboard, tickets, rows);
  const field = useRef<HTMLInputElement>(null);
  useKeys({
    '/': () => field.current?.focus(),
    ...(choosable && {
      j: () => rows.move(1),
      k: () => rows.move(-1),
      x: () => rows.current !== null && rows.turn(rows.current),
      a: () => rows.turnAll(tickets.map(({ row }) => row)),
      l: linking.start,
      Escape: rows.clear,
    }),
  });

  const arrows = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null || !(event.target instanceof Element) || !event.target.matches('[data-row]')) return;
    event.preventDefault();
    rows.move(step, event.shiftKey);
  };

  return (
    <>
      <WorkHead {...{ view, covering }} without={coverage.without.length} />
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        keyResults={covering ? null : view.objectives.flatMap(({ keyResults }) => keyResults)}
        projects={covering ? coverage.projects.map(({ project }) => project.key) : projectsOf(view)}
        categories={!covering}
        field={field}
      />
      <FrozenNote dashboard={dashboard} />
      {linking.problem && <ProblemBanner problem={linking.problem} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the checkboxes in it. */}
      <div onKeyDown={arrows}>
        {covering ? (
          <CoveragePane
            {...{ dashboard, sites, filter }}
            rows={choosable}
            {...coverage}
            reading={open.reading}
            onRead={() => void open.read(sites)}
            onStop={open.stop}
          />
        ) : (
          <LinkedPane
            {...{ work, view, dashboard }}
            rows={choosable}
            onEverything={() => setFilter(EVERYTHING)}
          />
        )}
      </div>
      {choosable && linking.chosen.length > 0 && (
        <SelectionBar
          count={linking.chosen.length}
          linked={linking.links.length}
          onLink={linking.start}
          onUnlink={linking.unlink}
          onClear={rows.clear}
        />
      )}
      <LinkDialog issues={linking.issues} view={view} onPick={linking.pick} onClose={linking.cancel} />
    </>
  );
};
