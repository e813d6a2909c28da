import { GripVertical } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import css from './order.module.css';
import type { Reorder } from './use-reorder.ts';

interface GripProps<Id extends string> {
  id: Id;
  title: string;
  reorder: Reorder<Id>;
}

/** What one drags a record by; the arrow keys do the same. */
export const Grip = <Id extends string>({ id, title, reorder }: GripProps<Id>) => (
  <button
    type="button"
    className={css.grip}
    aria-label={t('dash_move', title)}
    title={t('dash_move', title)}
    {...reorder.grip(id)}
  >
    <GripVertical size={16} strokeWidth={1.5} aria-hidden />
  </button>
);
