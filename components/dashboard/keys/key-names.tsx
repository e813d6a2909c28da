import css from './keys.module.css';
import { shownKeys } from './shortcuts.ts';

/** A key, or the keys that are pressed together or in a row, as keys look. */
export const KeyNames = ({ name }: { name: string }) => (
  <span className={css.names}>
    {shownKeys(name).map((key) => (
      <kbd key={key} className={css.key}>
        {key}
      </kbd>
    ))}
  </span>
);
