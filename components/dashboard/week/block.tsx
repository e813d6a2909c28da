import type { ReactNode } from 'react';
import css from './evidence.module.css';

/** One piece of evidence under its heading. */
export const Block = ({ title, about, children }: { title: string; about?: string; children: ReactNode }) => (
  <section className={css.block}>
    <h3>
      {title} {about && <span>{about}</span>}
    </h3>
    {children}
  </section>
);
