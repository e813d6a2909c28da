import { t } from '#utils/i18n.ts';
import type { TicketAnswer } from '#utils/messaging/protocol.ts';
import { Button } from '../ui/button.tsx';
import css from './current-ticket.module.css';
import type { PopupActions } from './popup-model.ts';

interface UnservingTicketProps {
  ticket: TicketAnswer;
  /** The page's own button is the same step. */
  connectsBelow: boolean;
  /** There is a key result to link it to. */
  choosable: boolean;
  onLink: () => void;
  actions: PopupActions;
}

/** A ticket without a key result: it is not read yet, its tracker is not connected, or it serves none. */
export const UnservingTicket = ({
  ticket,
  connectsBelow,
  choosable,
  onLink,
  actions,
}: UnservingTicketProps) => {
  if (ticket.state === 'pending') return <p className={css.none}>{t('ticket_pending')}</p>;
  if (ticket.state === 'not-connected') {
    return (
      <p className={css.none}>
        {t('ticket_not_connected')}
        {!connectsBelow && (
          <Button kind="text" size="inline" onClick={() => actions.openDashboard('#/connect')}>
            {t('step_connect')}
          </Button>
        )}
      </p>
    );
  }
  return (
    <p className={css.none}>
      {t('ticket_serves_none')}
      {choosable && (
        <Button kind="text" size="inline" onClick={onLink}>
          {t('ticket_link')}
        </Button>
      )}
    </p>
  );
};
