import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './connect.module.css';
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
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        connect();
      }}
    >
      <h3 className={css.name}>{t('connect_own')}</h3>
      <p className={css.text}>{t(withToken ? 'connect_own_token_text' : 'connect_own_text')}</p>
      <TextField
        label={t('connect_own_address')}
        placeholder="issues.example.com/jira"
        autoComplete="off"
        spellCheck={false}
        value={address}
        error={address.trim() !== '' && base === null ? t('connect_own_address_wrong') : null}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      {withToken && (
        <>
          <TextField
            label={t('connect_own_token')}
            type="password"
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
          <StaySignedIn stay={stay} onChange={setStay} />
        </>
      )}
      {problem && <ProblemBanner problem={problem} />}
      <div className={css.actions}>
        <Button type="submit" kind="primary" disabled={busy || !base || (withToken && token.trim() === '')}>
          {busy ? t('connect_busy') : t('connect_own_action')}
        </Button>
        <Button kind="text" size="inline" onClick={() => setWithToken(!withToken)}>
          {t(withToken ? 'connect_use_session' : 'connect_own_use_token')}
        </Button>
      </div>
    </form>
  );
};
