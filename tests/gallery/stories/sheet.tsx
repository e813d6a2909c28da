/** How several states stand on one page: each with its name above it. */
import type { ReactNode } from 'react';
import type { Story } from '../story.ts';
import css from './sheet.module.css';

export const Sheet = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className={css.sheet}>
    <h1 className={css.title}>{title}</h1>
    {children}
  </main>
);

export const State = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className={css.state} aria-label={name}>
    <h2 className={css.name}>{name}</h2>
    <div className={css.body}>{children}</div>
  </section>
);

/** A story of one component: its states below each other, at any width. */
export const sheet = (
  name: string,
  height: number,
  states: Record<string, ReactNode>,
  more: Partial<Story> = {},
): Story => ({
  name,
  width: 560,
  height,
  fluid: true,
  kept: true,
  apart: ['landmark-unique'],
  element: (
    <Sheet title={name}>
      {Object.entries(states).map(([state, children]) => (
        <State key={state} name={state}>
          {children}
        </State>
      ))}
    </Sheet>
  ),
  ...more,
});
