import type { ReactNode } from 'react';
import css from './pane.module.css';

interface RowProps {
  label: string;
  /** Of the control; a group of radio buttons names itself and has none. */
  htmlFor?: string;
  id?: string;
  children: ReactNode;
}

/** The label on the left, the control and what helps to fill it on the right. */
export const Row = ({ label, htmlFor, id, children }: RowProps) => (
  <div className={css.row}>
    {htmlFor ? (
      <label className={css.label} htmlFor={htmlFor}>
        {label}
      </label>
    ) : (
      <span className={css.label} id={id}>
        {label}
      </span>
    )}
    <div className={css.control}>{children}</div>
  </div>
);
