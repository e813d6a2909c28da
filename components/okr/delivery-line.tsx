import { EqualNot } from 'lucide-react';
import { plural, t } from '#utils/i18n.ts';
import type { Delivery } from '#utils/okr/view.ts';
import css from './delivery-line.module.css';

interface DeliveryLineProps {
  delivery: Delivery;
  /** Tickets close and the number does not move. */
  outrun: boolean;
  /** The key result is nothing but its tickets: say that an outcome is missing. */
  only: boolean;
}

/** Tickets done of all: a figure beside the outcome, never in its bar. */
export const DeliveryLine = ({ delivery: { done, total, hidden }, outrun, only }: DeliveryLineProps) => (
  <>
    <p className={css.line}>
      <span>
        {t('delivery_label')} <b>{t('delivery_of', done, total)}</b> {t('delivery_done')}
      </span>
      {hidden > 0 && <span className={css.hidden}>{plural('delivery_hidden', hidden)}</span>}
    </p>
    {outrun && (
      <p className={css.note}>
        <EqualNot size={12} strokeWidth={1.5} aria-hidden />
        {t('delivery_outrun')}
      </p>
    )}
    {only && <p className={css.note}>{t('delivery_no_outcome')}</p>}
  </>
);
