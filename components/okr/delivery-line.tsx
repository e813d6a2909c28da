import { EqualNot } from 'lucide-react';
import { plural, t } from '#utils/i18n.ts';
import type { Delivery, Forecast } from '#utils/okr/view.ts';
import { useNow } from '../ui/clock.tsx';
import css from './delivery-line.module.css';
import { dayName } from './format.ts';

interface DeliveryLineProps {
  delivery: Delivery;
  /** Tickets close and the number does not move. */
  outrun: boolean;
  /** The key result is nothing but its tickets: say that an outcome is missing. */
  only: boolean;
  forecast?: Forecast['delivery'] | null | undefined;
}

/** When its tickets may be done: at their own pace, or at the earliest if the whole team did nothing else. */
const DoneBy = ({ forecast }: { forecast: Forecast['delivery'] }) => {
  const now = useNow();
  if (forecast.kind === 'none' || forecast.remaining === 0 || forecast.doneBy.likely === null) return null;
  const message = forecast.basis === 'own' ? 'delivery_likely' : 'delivery_earliest';
  return (
    <span className={css.hidden} title={t(forecast.because.message, ...forecast.because.args)}>
      {t(message, dayName(forecast.doneBy.likely, now))}
    </span>
  );
};

/** Tickets done of all: a figure beside the outcome, never in its bar. */
export const DeliveryLine = ({ delivery, outrun, only, forecast }: DeliveryLineProps) => {
  const { done, total, hidden } = delivery;
  return (
    <>
      <p className={css.line}>
        <span>
          {t('delivery_label')} <b>{t('delivery_of', done, total)}</b> {t('delivery_done')}
        </span>
        {forecast && <DoneBy forecast={forecast} />}
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
};
