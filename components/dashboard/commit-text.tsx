import type { TextareaHTMLAttributes } from 'react';
import { cx } from '../ui/cx.ts';
import css from './commit-text.module.css';
import { type Committed, useCommitted } from './use-committed.ts';

type CommitTextProps = Committed &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'>;

/**
 * A text that is edited where it stands and is never cut: it takes as many lines as it needs. It looks like
 * the text it edits until it is pointed at.
 */
export const CommitText = ({
  value,
  onCommit,
  mayBeEmpty,
  onDraft,
  keep,
  className,
  ...rest
}: CommitTextProps) => {
  const { onKeyDown, ...field } = useCommitted({ value, onCommit, mayBeEmpty, onDraft, keep });
  return (
    <span className={cx(css.text, className)} data-text={field.value || rest.placeholder}>
      <textarea
        rows={1}
        {...rest}
        {...field}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
          onKeyDown(event);
        }}
      />
    </span>
  );
};
