import { ChevronDown } from 'lucide-react';
import type { ReactNode, SelectHTMLAttributes } from 'react';
import { cx } from './cx.ts';
import field from './field.module.css';
import { Field } from './field.tsx';
import css from './select.module.css';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface Shared extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'children'> {
  value: string;
  options: Option[];
  onChoose: (value: string) => void;
}

const Native = ({ options, value, onChoose, ...rest }: Shared) => (
  <select {...rest} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
    {options.map((option) => (
      <option key={option.value} value={option.value} disabled={option.disabled}>
        {option.label}
      </option>
    ))}
  </select>
);

/** A labelled choice of one: the browser's own control, so that keys, type-ahead and screen readers just work. */
export const SelectField = ({
  label,
  hint,
  className,
  ...rest
}: Shared & { label: string; hint?: ReactNode }) => (
  <Field label={label} hint={hint} className={className}>
    {(ids) => (
      <span className={field.box}>
        <Native {...rest} {...ids} className={cx(field.control, css.select)} />
        <ChevronDown className={css.inside} size={12} strokeWidth={1.5} aria-hidden />
      </span>
    )}
  </Field>
);

/**
 * A choice that reads as text with a chevron: the team, the cycle, a status. `children` is what is seen; the
 * native control lies over it, invisible, and takes focus, keys and clicks.
 */
export const QuietSelect = ({
  label,
  children,
  className,
  ...rest
}: Shared & { label: string; children: ReactNode }) => (
  <span className={cx(css.quiet, className)}>
    {children}
    <ChevronDown className={css.chevron} size={16} strokeWidth={1.5} aria-hidden />
    <Native {...rest} aria-label={label} className={css.over} />
  </span>
);
