import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView, Status } from '#utils/okr/view.ts';
import { StatusShape } from '../okr/status.tsx';
import { cx } from '../ui/cx.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { type Match, match, pieces } from './fuzzy.ts';
import css from './key-result-picker.module.css';

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

/**
 * Type three letters, press Enter: an editable combobox with its list in the open (ARIA 1.2 pattern). Focus
 * stays in the field; the list's active row follows the arrow keys.
 */
export const KeyResultPicker = ({ objectives, except = [], onPick, onCancel }: KeyResultPickerProps) => {
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const hits = match(candidates(objectives, except), text, search);
  const chosen = hits[Math.min(active, hits.length - 1)];

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) setActive((active + step + hits.length) % hits.length);
    else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) onPick(chosen.item.id);
    else if (event.key === 'Escape' && search !== '') setSearch('');
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={css.picker}>
      <span className={css.box}>
        <Search className={css.icon} size={14} strokeWidth={1.5} aria-hidden />
        <input
          ref={field}
          className={css.field}
          role="combobox"
          aria-label={t('picker_label')}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.item.id}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('picker_placeholder')}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('picker_label')} className={css.list}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, where focus stays.
          <div
            key={hit.item.id}
            id={`${id}-${hit.item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={hit === chosen}
            className={cx(css.option, hit === chosen && css.active)}
            onPointerMove={() => setActive(index)}
            onClick={() => onPick(hit.item.id)}
          >
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
