import { t } from '#utils/i18n.ts';
import type { ConnectionView, Snapshot } from '#utils/messaging/snapshot.ts';
import { moment } from '../okr/format.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/clock.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { PopupActions } from './popup-model.ts';
import css from './signed-out.module.css';

interface SignedOutProps {
  snapshot: Snapshot;
  signedOut: ConnectionView;
  actions: PopupActions;
}

const trackerName = ({ tracker }: ConnectionView): string => (tracker === 'linear' ? 'Linear' : 'Jira');

/** The tracker no longer knows this browser: how to mend it, and how old the numbers below are. */
export const SignedOut = ({ snapshot, signedOut, actions }: SignedOutProps) => {
  const now = useNow();
  const known = snapshot.refresh.finishedAt ?? snapshot.view?.asOf;
  const own = signedOut.auth === 'session';
  return (
    <div className={css.message} role="status">
      <EmptyState
        title={t('signed_out_title', trackerName(signedOut))}
        text={`${t(own ? 'signed_out_session' : 'signed_out_key', signedOut.label)} ${known ? t('signed_out_until', moment(known, now)) : ''}`}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => (own ? actions.openTracker(signedOut.base) : actions.openDashboard('#/connect'))}
            >
              {own ? t('signed_out_do', trackerName(signedOut)) : t('signed_out_do_key')}
            </Button>
            <Button kind="text" onClick={() => actions.openDashboard('#/connect')}>
              {t('signed_out_other')}
            </Button>
          </>
        }
      />
      <dl className={css.connections}>
        {snapshot.connections.map((one) => (
          <div key={one.id} className={css.connection}>
            <dt>{one.label}</dt>
            <dd className={one.state === 'signed-out' ? css.out : undefined}>
              {t(`connection_${one.state.replace('-', '_')}`)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
