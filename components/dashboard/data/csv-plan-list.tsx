import { Ban, type LucideIcon, Pencil, Plus } from 'lucide-react';
import { dayName } from '#components/okr/format.ts';
import { useNow } from '#components/ui/clock.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { CellChange, CsvPlan, CsvPlanRow } from '#utils/workspace/csv/csv-plan.ts';
import css from './data.module.css';

/** More are counted and not listed. */
const MOST = 200;

const LOOK: Record<Exclude<CsvPlanRow['what'], 'same'>, { icon: LucideIcon; word: string }> = {
  refused: { icon: Ban, word: 'data_row_refused' },
  new: { icon: Plus, word: 'data_row_new' },
  changed: { icon: Pencil, word: 'data_row_changed' },
};

/** What the file would do: first what it cannot, then what it would add and change. */
export const CsvPlanList = ({ plan }: { plan: CsvPlan }) => {
  const of = (what: CsvPlanRow['what']) => plan.rows.filter((row) => row.what === what);
  const listed = [...of('refused'), ...of('new'), ...of('changed')];
  return (
    <section className={css.part} aria-labelledby="data-preview">
      <div className={css.partHead}>
        <h2 id="data-preview">{t('data_preview')}</h2>
        <p className={css.counts} role="status">
          {(['new', 'changed', 'same', 'refused'] as const)
            .map((what) => ({ what, count: of(what).length }))
            .filter(({ count }) => count > 0)
            .map(({ what, count }) => (
              <span key={what} data-what={what}>
                {plural(`data_count_${what}`, count)}
              </span>
            ))}
        </p>
      </div>
      {listed.length > 0 && (
        <ul className={css.plan}>
          {listed.slice(0, MOST).map((row) => (
            <PlanRow key={row.line} row={row} />
          ))}
        </ul>
      )}
      {listed.length > MOST && <p className={css.lead}>{plural('data_more_rows', listed.length - MOST)}</p>}
    </section>
  );
};

/** The title of what is new stands in front already. */
const isNews = ({ column, from }: CellChange): boolean => column !== 'key_result' || from !== '';

const PlanRow = ({ row: { line, title, what, changes, why } }: { row: CsvPlanRow }) => {
  const now = useNow();
  if (what === 'same') return null;
  const { icon: Icon, word } = LOOK[what];
  return (
    <li data-what={what}>
      <span className={css.line}>{t('data_line', line)}</span>
      <Icon className={css.mark} size={16} strokeWidth={1.5} role="img" aria-label={t(word)} />
      <span className={css.row}>
        <b>{title || t('data_row_untitled')}</b>
        {why !== '' && <span className={css.why}>{why}</span>}
        {changes.filter(isNews).map(({ column, from, to }) => (
          <span key={column} className={css.cell}>
            {t(`csv_column_${column}`)} {from !== '' && <s>{from}</s>}{' '}
            <ins>{column === 'date' ? dayName(to, now) : to}</ins>
          </span>
        ))}
      </span>
    </li>
  );
};
