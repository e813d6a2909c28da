import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import { AddressField, ConnectForm, SecretField } from './connect-form.tsx';
import { StaySignedIn } from './stay-signed-in.tsx';

/** What is typed as a web address, `https` unless said otherwise; null for anything else. */
export const webAddress = (text: string): string | null => {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return null;
  const { protocol, hostname, username } = new URL(address);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '';
  return isWeb && hostname !== '' ? address : null;
};

/**
 * Jira at an address of its own: Data Center, or Cloud with a custom domain. The button asks the browser for
 * that address alone; without its yes nothing is connected, and the banner says so.
 */
export const OwnJiraForm = ({ actions, offered = '' }: { actions: Actions; offered?: string }) => {
  const [address, setAddress] = useState(offered);
  const [token, setToken] = useState('');
  const [withToken, setWithToken] = useState(false);
  const [stay, setStay] = useState(true);
  const { busy, problem, ask } = useAsking();
  const base = webAddress(address);
  const connect = () => {
    if (!base) return;
    const auth = withToken
      ? ({ auth: 'key', key: token.trim(), stay } as const)
      : ({ auth: 'session' } as const);
    ask(
      () => actions.connect({ tracker: 'jira-dc', base, ...auth }),
      () => {
        setAddress('');
        setToken('');
      },
    );
  };
  return (
    <ConnectForm
      name={t('connect_own')}
      text={t(withToken ? 'connect_own_token_text' : 'connect_own_text')}
      action={t('connect_own_action')}
      ready={base !== null && !(withToken && token.trim() === '')}
      {...{ busy, problem }}
      onConnect={connect}
      other={{
        label: t(withToken ? 'connect_use_session' : 'connect_own_use_token'),
        onClick: () => setWithToken(!withToken),
      }}
    >
      <AddressField
        label={t('connect_own_address')}
        placeholder="issues.example.com/jira"
        value={address}
        error={address.trim() !== '' && base === null ? t('connect_own_address_wrong') : null}
        onText={setAddress}
      />
      {withToken && (
        <>
          <SecretField label={t('connect_own_token')} value={token} onText={setToken} />
          <StaySignedIn stay={stay} onChange={setStay} />
        </>
      )}
    </ConnectForm>
  );
};
