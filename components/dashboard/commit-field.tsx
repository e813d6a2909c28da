import { type InputHTMLAttributes, useContext, useEffect, useRef, useState } from 'react';
import { parseNumber } from '../check-in/parse-number.ts';
import { cx } from '../ui/cx.ts';
import css from './commit-field.module.css';
import { KeptTextsContext } from './drafts/kept-texts.ts';

interface CommitFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'onBlur'> {
  value: string;
  /** Called once typing is over, with what changed; an empty text is only passed on where it is allowed. */
  onCommit: (value: string) => void;
  mayBeEmpty?: boolean;
  /** Told what stands in the field with each keystroke. */
  onDraft?: (draft: string) => void;
  /** The name under which what is typed outlives a reload. */
  keep?: string;
  /** Looks like the text it edits until it is pointed at. */
  quiet?: boolean;
}

/** A text that is edited in place: Enter or leaving keeps it, Escape takes it back. */
export const CommitField = ({
  value,
  onCommit,
  mayBeEmpty = false,
  onDraft,
  keep,
  quiet,
  className,
  ...rest
}: CommitFieldProps) => {
  const texts = useContext(KeptTextsContext);
  const [draft, setDraft] = useState(() => (keep ? texts.read(keep) : null) ?? value);
  const keepText = (text: string | null) => keep && texts.keep(keep, text === value ? null : text);
  const given = useRef(value);
  useEffect(() => {
    // A change from elsewhere wins only while nothing is being typed here.
    setDraft((current) => (current === given.current ? value : current));
    given.current = value;
  }, [value]);
  const commit = () => {
    const text = draft.trim();
    keepText(null);
    if (text === value || (text === '' && !mayBeEmpty)) setDraft(value);
    else onCommit(text);
  };
  return (
    <input
      type="text"
      {...rest}
      className={cx(css.field, quiet && css.quiet, className)}
      value={draft}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        keepText(event.currentTarget.value);
        onDraft?.(event.currentTarget.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setDraft(value);
        keepText(null);
        onDraft?.(value);
      }}
    />
  );
};

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
