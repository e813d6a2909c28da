import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { cx } from './cx.ts';
import css from './field.module.css';

interface FieldParts {
  label: string;
  /** Under the control, quiet. */
  hint?: ReactNode;
  /** Under the control, in the colour of trouble; announced, and the control is marked invalid. */
  error?: string | null;
  className?: string | undefined;
}

interface FieldProps extends FieldParts {
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** A label, a control and what helps to fill it. */
export const Field = ({ label, hint, error, className, children }: FieldProps) => {
  const id = useId();
  const about = error || hint ? `${id}-about` : undefined;
  return (
    <div className={cx(css.field, className)}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={about} className={css.error} role="alert">
          {error}
        </p>
      ) : (
        hint && (
          <p id={about} className={css.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
};

type InputProps = FieldParts &
  InputHTMLAttributes<HTMLInputElement> & { unit?: string; ref?: Ref<HTMLInputElement> };

/** One line of text; `unit` stands inside the control, after what is typed. */
export const TextField = ({ label, hint, error, className, unit, ...rest }: InputProps) => (
  <Field label={label} hint={hint} error={error ?? null} className={className}>
    {(ids) => (
      <span className={css.box}>
        <input type="text" {...rest} {...ids} className={css.control} />
        {unit && (
          <span className={css.unit} aria-hidden>
            {unit}
          </span>
        )}
      </span>
    )}
  </Field>
);

type AreaProps = FieldParts &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

/** Several lines of text. */
export const TextArea = ({ label, hint, error, className, ...rest }: AreaProps) => (
  <Field label={label} hint={hint} error={error ?? null} className={className}>
    {(ids) => <textarea rows={3} {...rest} {...ids} className={cx(css.control, css.area)} />}
  </Field>
);
