/** The way in for people: every story in both themes, as a live page in its own size. */
import { useState } from 'react';
import { TextField } from '#components/ui/field.tsx';
import { STORIES } from './all-stories.ts';
import css from './list.module.css';
import type { Story } from './story.ts';

const THEMES = ['light', 'dark'] as const;

const Pair = ({ story: { name, width, height } }: { story: Story }) => (
  <section id={name} className={css.story}>
    <h2 className={css.name}>{name}</h2>
    <div className={css.pair}>
      {THEMES.map((theme) => (
        <figure key={theme}>
          <iframe
            title={`${name}, ${theme}`}
            src={`?story=${name}&theme=${theme}`}
            width={width}
            height={height}
            loading="lazy"
            className={css.frame}
          />
          <figcaption>
            <a href={`?story=${name}&theme=${theme}`}>{theme}</a>
          </figcaption>
        </figure>
      ))}
    </div>
  </section>
);

export const Index = () => {
  const [part, setPart] = useState('');
  const shown = STORIES.filter(({ name }) => name.includes(part.trim()));
  return (
    <div className={css.gallery}>
      <nav className={css.names} aria-label="Stories">
        <TextField
          label="Part of a name"
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
        <ul>
          {shown.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1 className={css.title}>Gallery</h1>
        {shown.map((story) => (
          <Pair key={story.name} story={story} />
        ))}
      </main>
      <script id="stories" type="application/json">
        {JSON.stringify(STORIES.map(({ element, ...story }) => story))}
      </script>
    </div>
  );
};
