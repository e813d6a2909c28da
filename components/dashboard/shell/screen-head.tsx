import type { ReactNode } from 'react';
import css from './screen-head.module.css';

interface ScreenHeadProps {
  title: string;
  about?: ReactNode;
  children?: ReactNode;
}

/** The head of a screen: its name, a line on what it shows, and what one can do with all of it. */
export const ScreenHead = ({ title, about, children }: ScreenHeadProps) => (
  <header className={css.head}>
    <h1 className={css.title}>{title}</h1>
    {about && <p className={css.about}>{about}</p>}
    {children}
  </header>
);
