import { useMemo } from 'react';
import { language, listOf, plural, t } from '#utils/i18n.ts';
import { type LastCycle, lastCycle } from '#utils/okr/diagnosis/last-cycle.ts';
import { scoreText } from '#utils/okr/review/report.ts';
import type { Dashboard } from '../../model.ts';
import { addressOf } from '../../route.ts';
import { usePhase } from '../../use-phase.ts';
import css from './from-last-cycle.module.css';

/** While a cycle is written: what the one before taught, missed and handed on. Quiet until it is opened. */
export const FromLastCycle = ({ dashboard }: { dashboard: Dashboard }) => {
  const { snapshot, document } = dashboard;
  const standing = usePhase(dashboard);
  const starts = standing?.cycle.starts;
  const drafts = snapshot.view?.objectives.some(({ state }) => state === 'draft') ?? false;
  const isWritten = standing?.phase === 'setting' || drafts;
  const last = useMemo(
    // All past cycles are read for it, which the first picture of a running one need not wait for.
    () => (isWritten && document && starts ? lastCycle(document, { starts }) : null),
    [isWritten, document, starts],
  );
  if (!last) return null;
  if (last.learned.length + last.missed.length + last.carried.length === 0) return null;
  return (
    <details className={css.last}>
      <summary>
        <b>{t('last_cycle_from', last.name)}</b> <span>{countsOf(last)}</span>
      </summary>
      <div className={css.parts}>
        <Part
          title={t('last_cycle_learned')}
          rows={last.learned.map(({ id, objective, text }) => ({ id, text, note: objective }))}
        />
        <Part
          title={t('last_cycle_missed')}
          rows={last.missed.map(({ id, title, score }) => ({
            id,
            text: title,
            note: scoreText(score, { locale: language() }),
          }))}
        />
        <Part
          title={t('last_cycle_carried')}
          rows={last.carried.map(({ id, title }) => ({ id, text: title, note: '' }))}
        />
      </div>
      <a className={css.more} href={addressOf('history')}>
        {t('last_cycle_more')}
      </a>
    </details>
  );
};

/** "2 lessons, 1 missed": what there is none of is left out. */
const countsOf = ({ learned, missed, carried }: LastCycle): string =>
  listOf(
    [
      learned.length > 0 && plural('last_cycle_lessons', learned.length),
      missed.length > 0 && plural('last_cycle_misses', missed.length),
      carried.length > 0 && plural('last_cycle_goes_on', carried.length),
    ].filter((part) => part !== false),
  );

interface PartProps {
  title: string;
  rows: { id: string; text: string; note: string }[];
}

const Part = ({ title, rows }: PartProps) =>
  rows.length === 0 ? null : (
    <section>
      <h2 className={css.title}>{title}</h2>
      <ul className={css.rows}>
        {rows.map(({ id, text, note }) => (
          <li key={id}>
            {text} {note !== '' && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
