import { SquareArrowOutUpRight, X } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { TicketAnswer } from '#utils/messaging/protocol.ts';
import { IconButton } from '../ui/button.tsx';
import css from './panel-header.module.css';
import type { PanelActions } from './panel-model.ts';

/** "PAY-318 serves", the way to the dashboard, and ×. */
export const PanelHeader = ({ ticket, actions }: { ticket: TicketAnswer | null; actions: PanelActions }) => {
  const first = ticket?.lines[0];
  return (
    <header className={css.header}>
      <h1 className={css.what}>
        {ticket ? (
          <>
            <b>{ticket.key}</b>{' '}
            {first ? t('panel_serves') : ticket.state === 'ready' && t('panel_serves_nothing')}
          </>
        ) : (
          t('app_name')
        )}
      </h1>
      <IconButton
        icon={SquareArrowOutUpRight}
        label={t('panel_open_dashboard')}
        onClick={() => actions.openDashboard(first ? `#/objectives/${first.id}` : '')}
      />
      <IconButton icon={X} label={t('panel_close')} onClick={actions.close} />
    </header>
  );
};
