import { cx } from '#components/ui/cx.ts';
import css from './order.module.css';
import type { Landing } from './use-reorder.ts';

/** How a record looks while one of its kind is dragged: faded itself, or with the line where that one lands. */
export const placedClass = <Id extends string>(
  id: Id,
  last: Id | undefined,
  landing: Landing<Id> | null,
): string =>
  cx(
    css.place,
    landing?.moved === id && css.moved,
    landing?.before === id && css.before,
    landing !== null && landing.before === null && id === last && css.last,
  );
