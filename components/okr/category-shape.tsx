import { t } from '#utils/i18n.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import css from './category-shape.module.css';

const SHAPES: Record<StatusCategory, React.ReactNode> = {
  todo: <circle className={css.todo} cx="5" cy="5" r="4" />,
  doing: (
    <>
      <circle className={css.doing} cx="5" cy="5" r="4" />
      <path className={css.half} d="M5 1a4 4 0 0 1 0 8z" />
    </>
  ),
  done: (
    <>
      <circle className={css.full} cx="5" cy="5" r="4.6" />
      <path className={css.tick} d="M3 5.2l1.4 1.4 2.6-3" />
    </>
  ),
  cancelled: (
    <>
      <circle className={css.todo} cx="5" cy="5" r="4" />
      <path className={css.todo} d="M2.5 7.5l5-5" />
    </>
  ),
};

/** How far a ticket is, as a small circle; screen readers hear the word. */
export const CategoryShape = ({ category }: { category: StatusCategory }) => (
  <>
    <svg viewBox="0 0 10 10" className={css.shape} aria-hidden="true">
      {SHAPES[category]}
    </svg>
    <VisuallyHidden>{t(`category_${category}`)}</VisuallyHidden>
  </>
);
