import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './connect.module.css';
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
  const wrong = site.trim() !== '' && base === null;
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
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        connect();
      }}
    >
      <h3 className={css.name}>{t('connect_jira')}</h3>
      <p className={css.text}>{withToken ? t('connect_jira_token_text') : t('connect_jira_text')}</p>
      <TextField
        label={t('connect_jira_site')}
        placeholder="acme.atlassian.net"
        autoComplete="off"
        spellCheck={false}
        value={site}
        error={wrong ? t('connect_jira_site_wrong') : null}
        onChange={(event) => setSite(event.currentTarget.value)}
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
          <TextField
            label={t('connect_token')}
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
        <Button
          type="submit"
          kind="primary"
          disabled={busy || !base || (withToken && (email.trim() === '' || token.trim() === ''))}
        >
          {busy ? t('connect_busy') : t('connect_jira_action')}
        </Button>
        <Button kind="text" size="inline" onClick={() => setWithToken(!withToken)}>
          {withToken ? t('connect_use_session') : t('connect_use_token')}
        </Button>
      </div>
    </form>
  );
};
