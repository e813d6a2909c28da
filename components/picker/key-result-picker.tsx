import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView, Status } from '#utils/okr/view.ts';
import { StatusShape } from '../okr/status.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { type Match, match, pieces } from './fuzzy.ts';
import css from './key-result-picker.module.css';
import { useOpenList } from './use-open-list.ts';

interface Candidate {
  id: KeyResultId;
  title: string;
  objective: string;
  status: Status;
}

interface KeyResultPickerProps {
  objectives: ObjectiveView[];
  /** Already linked: not offered again. */
  except?: KeyResultId[];
  onPick: (keyResult: KeyResultId) => void;
  /** Escape in an empty field. */
  onCancel?: () => void;
}

const candidates = (objectives: ObjectiveView[], except: KeyResultId[]): Candidate[] =>
  objectives.flatMap((objective) =>
    objective.keyResults
      .filter(({ id }) => !except.includes(id))
      .map(({ id, title, status }) => ({ id, title, status, objective: objective.title })),
  );

const SEPARATOR = ' · ';
const text = ({ title, objective }: Candidate): string => title + SEPARATOR + objective;

const Title = ({ hit: { item, ranges } }: { hit: Match<Candidate> }) =>
  pieces(text(item), ranges).reduce<{ at: number; nodes: React.ReactNode[] }>(
    ({ at, nodes }, piece) => {
      const shown = piece.text.slice(0, Math.max(0, item.title.length - at));
      if (shown) nodes.push(piece.hit ? <mark key={at}>{shown}</mark> : shown);
      return { at: at + piece.text.length, nodes };
    },
    { at: 0, nodes: [] },
  ).nodes;

/** Type three letters, press Enter. */
export const KeyResultPicker = ({ objectives, except = [], onPick, onCancel }: KeyResultPickerProps) => {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const hits = match(candidates(objectives, except), text, search);
  const open = useOpenList({
    label: t('picker_label'),
    rows: hits.length,
    search,
    onSearch: setSearch,
    onTake: (row) => {
      const hit = hits[row];
      if (hit) onPick(hit.item.id);
    },
    onEscape: () => {
      if (search !== '') setSearch('');
      else if (onCancel) onCancel();
      else return false;
      return true;
    },
  });

  useEffect(() => field.current?.focus(), []);

  return (
    <div className={css.picker}>
      <span className={css.box}>
        <Search className={css.icon} size={14} strokeWidth={1.5} aria-hidden />
        <input {...open.field} ref={field} className={css.field} placeholder={t('picker_placeholder')} />
      </span>
      <div {...open.list} className={css.list}>
        {hits.map((hit, row) => (
          <div {...open.row(row)} key={hit.item.id} className={css.option}>
            <StatusShape status={hit.item.status} named />
            <span className={css.title} title={hit.item.title}>
              <Title hit={hit} />
            </span>
            <span className={css.objective}>{hit.item.objective}</span>
          </div>
        ))}
      </div>
      {hits.length === 0 && <p className={css.none}>{t('picker_none', search.trim())}</p>}
      <VisuallyHidden>
        <span aria-live="polite">{search === '' ? '' : t('picker_count', hits.length)}</span>
      </VisuallyHidden>
    </div>
  );
};
