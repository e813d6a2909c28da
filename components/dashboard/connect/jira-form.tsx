import { useState } from 'react';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import { AddressField, ConnectForm, SecretField } from './connect-form.tsx';
import { StaySignedIn } from './stay-signed-in.tsx';

const HOST = /^[a-z0-9][a-z0-9-]*\.atlassian\.net$/;

/** `acme`, `acme.atlassian.net` or any address of the site, as the site's base; null for anything else. */
export const jiraBase = (text: string): string | null => {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '');
  const full = host.includes('.') ? host : `${host}.atlassian.net`;
  return HOST.test(full) ? `https://${full}` : null;
};

/** Jira Cloud: the open session is enough; an API token for those who want one. */
export const JiraForm = ({ actions, onDone }: { actions: Actions; onDone?: () => void }) => {
  const [site, setSite] = useState('');
  const [email, setEmail] = useState('');
  const [token, setToken] = useState('');
  const [withToken, setWithToken] = useState(false);
  const [stay, setStay] = useState(true);
  const { busy, problem, ask } = useAsking();
  const base = jiraBase(site);
  const connect = () => {
    if (!base) return;
    const auth = withToken
      ? ({ auth: 'token', email: email.trim(), token: token.trim(), stay } as const)
      : ({ auth: 'session' } as const);
    ask(
      () => actions.connect({ tracker: 'jira-cloud', base, ...auth }),
      () => {
        setSite('');
        setToken('');
        onDone?.();
      },
    );
  };
  return (
    <ConnectForm
      name={t('connect_jira')}
      text={t(withToken ? 'connect_jira_token_text' : 'connect_jira_text')}
      action={t('connect_jira_action')}
      ready={base !== null && !(withToken && (email.trim() === '' || token.trim() === ''))}
      {...{ busy, problem }}
      onConnect={connect}
      other={{
        label: t(withToken ? 'connect_use_session' : 'connect_use_token'),
        onClick: () => setWithToken(!withToken),
      }}
    >
      <AddressField
        label={t('connect_jira_site')}
        placeholder="acme.atlassian.net"
        value={site}
        error={site.trim() !== '' && base === null ? t('connect_jira_site_wrong') : null}
        onText={setSite}
      />
      {withToken && (
        <>
          <TextField
            label={t('connect_email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <SecretField label={t('connect_token')} value={token} onText={setToken} />
          <StaySignedIn stay={stay} onChange={setStay} />
        </>
      )}
    </ConnectForm>
  );
};
