import { cx } from '#components/ui/cx.ts';
import css from './objectives.module.css';

/** Squares beyond which more say no more. */
const MOST = 12;

/** A count against the range that works, as small squares; the words beside it say the same. */
export const Slots = ({ count, of }: { count: number; of: number }) => (
  <span className={css.slots} aria-hidden>
    {Array.from({ length: Math.min(MOST, Math.max(count, of)) }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place.
      <i key={index} className={cx(index < count && css.taken, index >= of && css.beyond)} />
    ))}
  </span>
);
