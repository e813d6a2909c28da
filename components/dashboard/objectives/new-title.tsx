import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import type { Hint, HintId } from '#utils/okr/advice/hint.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import field from '../commit-field.module.css';
import { useKeptText } from '../drafts/kept-texts.ts';
import { AdviceLine } from './advice/advice-line.tsx';
import { useSettled } from './advice/use-settled.ts';
import css from './objectives.module.css';

interface NewTitleProps {
  /** The name under which what is typed outlives a reload. */
  draft: string;
  label: string;
  placeholder: string;
  /** Letters. */
  maxLength?: number;
  big?: boolean;
  autoFocus?: boolean;
  /** What there is to say of the text as it stands; absent where it is no objective or key result. */
  advise?: (title: string) => Hint[];
  /** With the advice that was dismissed on the way: it is not wanted on the record either. */
  onAdd: (title: string, unwanted: readonly HintId[]) => void;
  onCancel: () => void;
}

/** One line that becomes an objective or a key result on Enter. */
export const NewTitle = ({
  draft,
  label,
  placeholder,
  maxLength = LONGEST.title,
  big,
  autoFocus,
  advise,
  onAdd,
  onCancel,
}: NewTitleProps) => {
  const [title, setTitle] = useKeptText(draft);
  const [unwanted, setUnwanted] = useState<readonly HintId[]>([]);
  const settled = useSettled(title);
  const hint = advise?.(settled).find(({ id }) => !unwanted.includes(id)) ?? null;
  const add = () => {
    if (title.trim() === '') return;
    onAdd(title.trim(), unwanted);
    setTitle('');
    setUnwanted([]);
  };
  return (
    <>
      <form
        className={css.newTitle}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className={cx(field.field, css.newInput, big && css.bigInput)}
          aria-label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          value={title}
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this field.
          autoFocus={autoFocus ?? false}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setTitle('');
            onCancel();
          }}
        />
        <Button type="submit" size="small" disabled={title.trim() === ''}>
          {t('dash_add')}
        </Button>
      </form>
      <AdviceLine
        hint={hint}
        onDismiss={({ id }) => setUnwanted([...unwanted, id])}
        {...(hint?.id === 'task-like-objective' && { onUse: setTitle })}
      />
      {!hint && unwanted.length > 0 && (
        <Button kind="quiet" size="inline" onClick={() => setUnwanted([])}>
          {t('advice_bring_back')}
        </Button>
      )}
    </>
  );
};
