import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { OpenTicket, ProjectCoverage } from '#utils/okr/coverage.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { WorkTicket } from './linked-work.ts';
import { TicketItem } from './ticket-item.tsx';
import type { Rows } from './use-selection.ts';
import css from './work.module.css';

/** As a row of the list. */
export const openRow = (ticket: OpenTicket): WorkTicket => ({
  ...ticket,
  row: issueUid(ticket.ref),
  link: null,
});

interface ProjectSectionProps {
  project: ProjectCoverage;
  /** Those without a key result that pass the filter. */
  tickets: WorkTicket[];
  /** Null where nothing can be chosen. */
  rows: Rows | null;
}

/** What is in progress in a project: how much of it serves a key result, and what does not. */
export const ProjectSection = ({
  project: { project, total, serving, without },
  tickets,
  rows,
}: ProjectSectionProps) => {
  const id = useId();
  const names = tickets.map(({ row }) => row);
  const all = names.length > 0 && names.every((row) => rows?.chosen.has(row));
  return (
    <section aria-labelledby={id} className={css.project}>
      <div className={css.projectHead}>
        <h3 id={id} className={css.projectName}>
          {project.key}
          {project.name !== project.key && <small>{project.name}</small>}
        </h3>
        <span className={css.share} aria-hidden>
          <i style={{ width: `${(100 * serving) / total}%` }} />
        </span>
        <p className={css.sentence}>{plural('work_in_progress', total, project.key, serving)}</p>
        {rows && tickets.length > 1 && (
          <Button kind="text" size="inline" aria-pressed={all} onClick={() => rows.turnAll(names)}>
            {t(all ? 'work_choose_none' : 'work_choose_all')}
          </Button>
        )}
      </div>
      {without.length === 0 && <p className={css.none}>{t('work_all_serve')}</p>}
      <ul>
        {tickets.map((ticket) => (
          <TicketItem key={ticket.row} ticket={ticket} rows={rows} tail={null} />
        ))}
      </ul>
    </section>
  );
};
