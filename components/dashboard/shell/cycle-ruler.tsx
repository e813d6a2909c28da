import css from './cycle-ruler.module.css';

/** One tick a week: those gone, this one, those to come. The words beside it say the same. */
export const CycleRuler = ({ week, weeks }: { week: number; weeks: number }) => (
  <span className={css.ruler} aria-hidden>
    {Array.from({ length: weeks }, (_, index) => {
      const state = index + 1 < week ? css.past : index + 1 === week ? css.now : undefined;
      // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the cycle.
      return <i key={index} className={state} />;
    })}
  </span>
);
