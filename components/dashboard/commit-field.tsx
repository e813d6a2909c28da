import type { InputHTMLAttributes } from 'react';
import { parseNumber } from '../check-in/parse-number.ts';
import { cx } from '../ui/cx.ts';
import css from './commit-field.module.css';
import { type Committed, useCommitted } from './use-committed.ts';

interface CommitFieldProps
  extends Committed,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {}

/** A text of one line that is edited in place. */
export const CommitField = ({
  value,
  onCommit,
  mayBeEmpty,
  onDraft,
  keep,
  className,
  ...rest
}: CommitFieldProps) => (
  <input
    type="text"
    {...rest}
    {...useCommitted({ value, onCommit, mayBeEmpty, onDraft, keep })}
    className={cx(css.field, className)}
  />
);

interface CommitNumberProps extends Omit<CommitFieldProps, 'value' | 'onCommit'> {
  value: number | null;
  onCommit: (value: number) => void;
  /** Says what is wrong with a text that is no number. */
  onNonsense?: (text: string) => void;
}

/** A number that is edited in place, written as the reader's language writes it. */
export const CommitNumber = ({ value, onCommit, onNonsense, ...rest }: CommitNumberProps) => (
  <CommitField
    inputMode="decimal"
    {...rest}
    value={value === null ? '' : String(value)}
    onCommit={(text) => {
      const number = parseNumber(text);
      if (typeof number === 'number') onCommit(number);
      else onNonsense?.(text);
    }}
  />
);
