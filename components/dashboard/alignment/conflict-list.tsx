import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { Conflict } from '#utils/okr/alignment/conflict.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import { CommitField } from '../commit-field.tsx';
import { addressOf } from '../route.ts';
import { useAfterwards } from '../use-afterwards.ts';
import css from './alignment.module.css';
import type { AlignmentActions } from './alignment-actions.ts';
import { conflictWords } from './conflict-words.ts';

interface ConflictListProps {
  conflicts: readonly Conflict[];
  teams: readonly TeamAcross[];
  own: TeamDocument;
  actions: AlignmentActions;
  /** The cycle is closed: what was settled stays as it was. */
  frozen: boolean;
  /** The conflict that the address points at. */
  pointed: string | null;
}

/** What fits below the map; the others follow. */
const FIRST = 12;

/** What teams should settle with each other, numbered as on the map; how it was settled stays with it. */
export const ConflictList = ({ conflicts, teams, own, actions, frozen, pointed }: ConflictListProps) => {
  const shown = useAfterwards() ? conflicts : conflicts.slice(0, FIRST);
  const open = conflicts.filter(({ settled }) => settled === null).length;
  return (
    <section>
      <h2 className={css.sectionTitle}>
        {open === 0 ? t('alignment_conflicts_none') : t('alignment_conflicts', open)}
      </h2>
      {pointed !== null && !conflicts.some(({ id }) => id === pointed) && (
        <p role="status" className={css.none}>
          {t('dash_not_here')}
        </p>
      )}
      {conflicts.length === 0 && <p className={css.none}>{t('alignment_no_conflicts')}</p>}
      <ol className={css.conflicts}>
        {shown.map((conflict, index) => (
          <Entry
            key={conflict.id}
            conflict={conflict}
            number={index + 1}
            frozen={frozen}
            pointed={conflict.id === pointed}
            onSettle={(note) => actions.settleConflict(own, conflict.id, note)}
            onReopen={() => {
              for (const team of teams)
                for (const { id } of team.settlements)
                  if (id === conflict.id) actions.unsettleConflict(team, id);
            }}
          />
        ))}
      </ol>
    </section>
  );
};

interface EntryProps {
  conflict: Conflict;
  number: number;
  frozen: boolean;
  pointed: boolean;
  onSettle: (note: string) => void;
  onReopen: () => void;
}

const Entry = ({ conflict, number, frozen, pointed, onSettle, onReopen }: EntryProps) => {
  const { id, settled } = conflict;
  const words = conflictWords(conflict);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!pointed) return;
    item.current?.scrollIntoView?.({ block: 'center' });
    item.current?.focus({ preventScroll: true });
  }, [pointed]);
  const [writing, setWriting] = useState(false);
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={css.conflict}
      data-settled={settled !== null}
      data-pointed={pointed}
    >
      <a
        className={css.number}
        href={addressOf('alignment', id)}
        aria-label={t('alignment_conflict_link', number)}
      >
        {number}
      </a>
      <p>
        <b>{words.title}</b> {words.text}
      </p>
      {settled !== null && (
        <p className={css.settled}>
          {settled === '' ? t('alignment_settled') : t('alignment_settled_by', settled)}{' '}
          {!frozen && (
            <Button kind="text" size="inline" onClick={onReopen}>
              {t('alignment_open_again')}
            </Button>
          )}
        </p>
      )}
      {settled === null && !writing && !frozen && (
        <Button kind="text" size="inline" onClick={() => setWriting(true)}>
          {t('alignment_settle')}
        </Button>
      )}
      {settled === null && writing && !frozen && (
        <CommitField
          autoFocus
          keep={`settle ${id}`}
          className={css.note}
          aria-label={t('alignment_settle_how')}
          placeholder={t('alignment_settle_how')}
          maxLength={LONGEST.remark}
          value=""
          onCommit={(note) => {
            onSettle(note);
            setWriting(false);
          }}
        />
      )}
    </li>
  );
};
