import { useState } from 'react';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './connect.module.css';
import { ConnectForm, SecretField } from './connect-form.tsx';
import { StaySignedIn } from './stay-signed-in.tsx';

/** Where Linear makes personal API keys (linear.app/docs/api-and-webhooks, 2026-11). */
const KEY_PAGE = 'https://linear.app/settings/account/security';

/** Linear: an API key of one's own; OAuth where this build knows a client. */
export const LinearForm = ({
  actions,
  oauth,
  onDone,
}: {
  actions: Actions;
  oauth: boolean;
  onDone?: () => void;
}) => {
  const [key, setKey] = useState('');
  const [stay, setStay] = useState(true);
  const { busy, problem, ask } = useAsking();
  const done = () => {
    setKey('');
    onDone?.();
  };
  const connect = (auth: { auth: 'key'; key: string } | { auth: 'oauth' }) =>
    ask(() => actions.connect({ tracker: 'linear', ...auth, stay }), done);
  return (
    <ConnectForm
      name={t('connect_linear')}
      text={
        <>
          {t('connect_linear_text')}{' '}
          <SafeLink url={KEY_PAGE} className={css.link}>
            {t('connect_linear_key_page')}
          </SafeLink>
        </>
      }
      action={t('connect_linear_action')}
      ready={key.trim() !== ''}
      {...{ busy, problem }}
      onConnect={() => connect({ auth: 'key', key: key.trim() })}
      other={
        oauth
          ? { label: t('connect_linear_oauth'), disabled: busy, onClick: () => connect({ auth: 'oauth' }) }
          : null
      }
    >
      <SecretField label={t('connect_key')} placeholder="lin_api_…" value={key} onText={setKey} />
      <StaySignedIn stay={stay} onChange={setStay} />
    </ConnectForm>
  );
};
