import type { ReactNode } from 'react';
import css from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** 1 where it is all there is on a page. */
  level?: 1 | 2;
  text?: ReactNode;
  children?: ReactNode;
  /** The next step: one primary button, perhaps a text one. */
  actions?: ReactNode;
}

/** A screen with nothing to show yet, and the way on. */
export const EmptyState = ({ title, level = 2, text, children, actions }: EmptyStateProps) => (
  <section className={css.empty}>
    {level === 1 ? <h1 className={css.title}>{title}</h1> : <h2 className={css.title}>{title}</h2>}
    {text && <p className={css.text}>{text}</p>}
    {children}
    {actions && <div className={css.actions}>{actions}</div>}
  </section>
);
