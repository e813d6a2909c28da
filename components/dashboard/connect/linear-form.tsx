import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { t } from '#utils/i18n.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './connect.module.css';
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
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask(() => actions.connect({ tracker: 'linear', auth: 'key', key: key.trim(), stay }), done);
      }}
    >
      <h3 className={css.name}>{t('connect_linear')}</h3>
      <p className={css.text}>
        {t('connect_linear_text')}{' '}
        <SafeLink url={KEY_PAGE} className={css.link}>
          {t('connect_linear_key_page')}
        </SafeLink>
      </p>
      <TextField
        label={t('connect_key')}
        type="password"
        placeholder="lin_api_…"
        autoComplete="off"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <StaySignedIn stay={stay} onChange={setStay} />
      {problem && <ProblemBanner problem={problem} />}
      <div className={css.actions}>
        <Button type="submit" kind="primary" disabled={busy || key.trim() === ''}>
          {busy ? t('connect_busy') : t('connect_linear_action')}
        </Button>
        {oauth && (
          <Button
            kind="text"
            size="inline"
            disabled={busy}
            onClick={() => ask(() => actions.connect({ tracker: 'linear', auth: 'oauth', stay }), done)}
          >
            {t('connect_linear_oauth')}
          </Button>
        )}
      </div>
    </form>
  );
};
