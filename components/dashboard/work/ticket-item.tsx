import type { ReactNode } from 'react';
import { CategoryShape } from '#components/okr/category-shape.tsx';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { t } from '#utils/i18n.ts';
import type { WorkTicket } from './linked-work.ts';
import type { Rows } from './use-selection.ts';
import css from './work.module.css';

interface TicketItemProps {
  ticket: WorkTicket;
  /** Null where nothing can be chosen. */
  rows: Rows | null;
  /** At the end of the line. */
  tail: ReactNode;
  /** Below it, over the whole width. */
  children?: ReactNode;
}

/** A ticket that can be chosen: the checkbox takes the focus, so that Space and screen readers just work. */
export const TicketItem = ({
  ticket: { row, ref, title, url, category },
  rows,
  tail,
  children,
}: TicketItemProps) => {
  const chosen = rows?.chosen.has(row) ?? false;
  return (
    <li className={css.ticket} data-chosen={chosen}>
      {rows ? (
        <label className={css.check}>
          <input
            type="checkbox"
            data-row={row}
            checked={chosen}
            tabIndex={rows.tabStop === row ? 0 : -1}
            aria-label={t('work_choose', ref.key, title)}
            onChange={() => {}}
            onClick={(event) => rows.turn(row, event.shiftKey)}
          />
        </label>
      ) : (
        <span />
      )}
      <CategoryShape category={category} />
      <SafeLink url={url} className={css.key}>
        {ref.key}
      </SafeLink>
      <span className={css.title} title={title}>
        {title}
      </span>
      <span className={css.tail}>{tail}</span>
      {children}
    </li>
  );
};
