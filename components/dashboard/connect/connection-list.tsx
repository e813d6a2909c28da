import { useState } from 'react';
import { problemWords } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/dialog.tsx';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { t } from '#utils/i18n.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Actions } from '../model.ts';
import css from './connect.module.css';

/** It waits for another key, which one of the forms takes. */
export const wantsKey = ({ problem }: ConnectionView): boolean => problem?.code === 'unauthorised';

/** The trackers this browser reads from, each with its state. */
export const ConnectionList = ({
  connections,
  actions,
}: {
  connections: ConnectionView[];
  actions: Actions;
}) => {
  const [leaving, setLeaving] = useState<ConnectionView | null>(null);
  return (
    <>
      <ul className={css.list}>
        {connections.map((connection) => (
          <li key={connection.id}>
            <SafeLink url={connection.base} className={css.site}>
              {connection.label}
            </SafeLink>
            <span className={connection.problem ? css.trouble : css.state}>{stateWords(connection)}</span>
            <Step connection={connection} actions={actions} />
            <Button kind="quiet" size="inline" onClick={() => setLeaving(connection)}>
              {t('connect_disconnect')}
            </Button>
          </li>
        ))}
      </ul>
      <Confirm
        open={leaving !== null}
        title={t('connect_disconnect_title', leaving?.label ?? '')}
        text={t('connect_disconnect_text')}
        action={t('connect_disconnect')}
        danger
        onConfirm={() => leaving && actions.disconnect(leaving.id)}
        onClose={() => setLeaving(null)}
      />
    </>
  );
};

/** What one click does about it: the browser is asked for the site it withholds, or the site for a sign-in. */
const Step = ({ connection, actions }: { connection: ConnectionView; actions: Actions }) => {
  const { tracker, base, label, problem } = connection;
  if (problem?.code === 'signed-out')
    return (
      <SafeLink url={base} className={css.link}>
        {t('step_sign_in', label)}
      </SafeLink>
    );
  if (problem?.code !== 'no-access') return null;
  // A site at an address of its own may have another scheme than a host alone would be given.
  const place = tracker === 'jira-dc' ? base : problem.host;
  return (
    <Button kind="text" size="inline" onClick={() => actions.allowAccess(place)}>
      {t('step_allow')}
    </Button>
  );
};

const stateWords = (connection: ConnectionView): string => {
  if (connection.problem) {
    const { title, action } = problemWords(connection.problem);
    return wantsKey(connection) ? `${title}. ${action}.` : title;
  }
  const isAccessToken = connection.tracker === 'jira-dc' && connection.auth === 'key';
  // While the background wakes, who is signed in is not known here.
  const who = connection.account || connection.label;
  return t(isAccessToken ? 'connect_as_access_token' : `connect_as_${connection.auth}`, who);
};
