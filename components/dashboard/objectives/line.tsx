import type { ReactNode } from 'react';
import css from './editor.module.css';

/** A label and its controls on one line. */
export const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={css.line}>
    <span className={css.label}>{label}</span>
    <div className={css.controls}>{children}</div>
  </div>
);
