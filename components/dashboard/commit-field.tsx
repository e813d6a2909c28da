import type { InputHTMLAttributes } from 'react';
import { editable, parseNumber } from '../check-in/parse-number.ts';
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

interface CommitNumberProps extends Omit<CommitFieldProps, 'value' | 'onCommit' | 'onDraft'> {
  value: number | null;
  /** Whether a number may stand here; every one may where this is left out. */
  fits?: (value: number) => boolean;
  onCommit: (value: number) => void;
  /** Told what is not kept, since it is no number or does not fit; null once one types on. */
  onNonsense?: (text: string | null) => void;
}

/** A number that is edited in place, written as the reader's language writes it; what is not kept is marked. */
export const CommitNumber = ({
  value,
  fits,
  onCommit,
  onNonsense,
  mayBeEmpty,
  keep,
  className,
  ...rest
}: CommitNumberProps) => {
  const shown = editable(value);
  const isKept = (number: number) => fits?.(number) ?? true;
  const field = useCommitted({
    value: shown,
    mayBeEmpty,
    keep,
    onDraft: () => onNonsense?.(null),
    onCommit: (text) => {
      const number = parseNumber(text);
      if (typeof number === 'number' && isKept(number)) onCommit(number);
      else onNonsense?.(text);
    },
  });
  const typed = field.value === shown ? null : parseNumber(field.value);
  const isWrong = typed === undefined || (typed !== null && !isKept(typed));
  return (
    <input
      type="text"
      inputMode="decimal"
      {...rest}
      {...field}
      aria-invalid={isWrong || rest['aria-invalid']}
      className={cx(css.field, className)}
    />
  );
};

interface CommitBoundProps extends Omit<CommitNumberProps, 'onCommit'> {
  onCommit: (value: number | null) => void;
}

/** A number that may be taken away again, as a bound: an empty field is an open end. */
export const CommitBound = ({ onCommit, onNonsense, ...rest }: CommitBoundProps) => (
  <CommitNumber
    {...rest}
    mayBeEmpty
    onCommit={onCommit}
    onNonsense={(text) => (text === '' ? onCommit(null) : onNonsense?.(text))}
  />
);
