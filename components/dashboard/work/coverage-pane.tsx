import { Clock4 } from 'lucide-react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProgressLine } from '#components/ui/progress-line.tsx';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { ProjectCoverage, WithoutWork } from '#utils/okr/coverage.ts';
import type { Dashboard } from '../model.ts';
import { addressOf } from '../route.ts';
import { passes, type WorkFilter } from './linked-work.ts';
import { openRow, ProjectSection } from './project-section.tsx';
import type { Rows } from './use-selection.ts';
import type { Reading, Site } from './use-work-in-progress.ts';
import { WithoutWorkList } from './without-work.tsx';
import css from './work.module.css';
import { WorkplaceFields } from './workplace-fields.tsx';

interface CoveragePaneProps {
  dashboard: Dashboard;
  reading: Reading;
  /** Where the team works. */
  sites: Site[];
  projects: ProjectCoverage[];
  without: WithoutWork[];
  filter: WorkFilter;
  /** Null where nothing can be chosen. */
  rows: Rows | null;
  onRead: () => void;
  onStop: () => void;
}

/** Both ways: work in progress that serves no key result, and key results that no work serves. */
export const CoveragePane = (props: CoveragePaneProps) => {
  const { dashboard, reading, sites, projects, without, filter, rows, onRead } = props;
  return (
    <div className={css.columns}>
      <section className={css.inProgress}>
        <h2 className={css.paneTitle}>{t('work_open_title')}</h2>
        {sites.length === 0 ? (
          <>
            <p className={css.quiet}>{t('work_places_text')}</p>
            <WorkplaceFields dashboard={dashboard} />
          </>
        ) : (
          <ReadLine {...props} />
        )}
        {reading.problems.map(({ site, problem }) => (
          <ProblemBanner
            key={`${site.tracker}|${site.site}`}
            problem={problem}
            step={{ label: t('work_read_again'), onAct: onRead }}
          />
        ))}
        {reading.state === 'read' && projects.length === 0 && reading.problems.length === 0 && (
          <p className={css.none}>{t('work_open_none')}</p>
        )}
        {projects.map((project) => (
          <ProjectSection
            key={`${project.tracker}|${project.site}|${project.project.key}`}
            project={project}
            tickets={project.without
              .map(openRow)
              .filter((ticket) => passes({ ...ticket, key: ticket.ref.key }, filter))}
            rows={rows}
          />
        ))}
      </section>
      <WithoutWorkList found={without} />
    </div>
  );
};

const ReadLine = ({ dashboard, reading, sites, onRead, onStop }: CoveragePaneProps) => {
  const labelOf = ({ tracker, site }: Site) =>
    dashboard.snapshot.connections.find((one) => one.tracker === tracker && one.site === site)?.label ?? site;
  const names = listOf(sites.map((site) => labelOf(site)));
  if (reading.state === 'reading')
    return (
      <div className={css.reading}>
        <p className={css.readLine} role="status">
          {t('work_reading', reading.now ? labelOf(reading.now) : names)}
          <Button kind="text" size="inline" onClick={onStop}>
            {t('work_stop')}
          </Button>
        </p>
        <ProgressLine
          label={t('work_reading_label')}
          done={reading.done}
          total={reading.done === 0 ? null : reading.total}
        />
      </div>
    );
  return (
    <div className={css.reading}>
      <p className={css.readLine}>
        {reading.at === null ? t('work_read_text', names) : readWords(reading)}
        <Button
          kind={reading.at === null ? 'primary' : 'text'}
          size={reading.at === null ? 'small' : 'inline'}
          disabled={!dashboard.snapshot.online}
          onClick={onRead}
        >
          {t(reading.at === null ? 'work_read' : 'work_read_again')}
        </Button>
        <a className={css.placesLink} href={addressOf('settings')}>
          {t('work_places_change')}
        </a>
      </p>
      {!dashboard.snapshot.online && (
        <p className={css.quiet}>
          <Clock4 size={12} strokeWidth={1.5} aria-hidden /> {t('work_offline')}
        </p>
      )}
      {reading.more.map((site) => (
        <p key={`${site.tracker}|${site.site}`} className={css.quiet}>
          {t('work_more', labelOf(site))}
        </p>
      ))}
    </div>
  );
};

const readWords = ({ tickets }: Reading): string => plural('work_read_done', tickets.length);
