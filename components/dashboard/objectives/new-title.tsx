import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import field from '../commit-field.module.css';
import css from './objectives.module.css';

interface NewTitleProps {
  label: string;
  placeholder: string;
  big?: boolean;
  autoFocus?: boolean;
  onAdd: (title: string) => void;
  onCancel: () => void;
}

/** One line that becomes an objective or a key result on Enter. */
export const NewTitle = ({ label, placeholder, big, autoFocus, onAdd, onCancel }: NewTitleProps) => {
  const [title, setTitle] = useState('');
  const add = () => {
    if (title.trim() === '') return;
    onAdd(title.trim());
    setTitle('');
  };
  return (
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
        value={title}
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this field.
        autoFocus={autoFocus ?? false}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button type="submit" size="small" disabled={title.trim() === ''}>
        {t('dash_add')}
      </Button>
    </form>
  );
};
