import type { ReactNode } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import type { Problem } from '#utils/problem.ts';
import css from './connect.module.css';

interface ConnectFormProps {
  name: string;
  text: ReactNode;
  action: string;
  /** All that is needed is filled in. */
  ready: boolean;
  busy: boolean;
  problem: Problem | null;
  onConnect: () => void;
  /** Another way to sign in. */
  other?: { label: string; disabled?: boolean; onClick: () => void } | null;
  /** The fields. */
  children: ReactNode;
}

/** What the forms of all trackers have in common: a name, a word on the way, fields, what went wrong, a button. */
export const ConnectForm = (props: ConnectFormProps) => {
  const { name, text, action, ready, busy, problem, onConnect, other, children } = props;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onConnect();
      }}
    >
      <h3 className={css.name}>{name}</h3>
      <p className={css.text}>{text}</p>
      {children}
      {problem && <ProblemBanner problem={problem} />}
      <div className={css.actions}>
        <Button type="submit" kind="primary" disabled={busy || !ready}>
          {busy ? t('connect_busy') : action}
        </Button>
        {other && (
          <Button kind="text" size="inline" disabled={other.disabled ?? false} onClick={other.onClick}>
            {other.label}
          </Button>
        )}
      </div>
    </form>
  );
};

interface ConnectFieldProps {
  label: string;
  value: string;
  onText: (text: string) => void;
  placeholder?: string;
  error?: string | null;
}

/** A site's address: nothing is put right while it is typed. */
export const AddressField = ({ onText, ...field }: ConnectFieldProps) => (
  <TextField
    {...field}
    autoComplete="off"
    spellCheck={false}
    onChange={(event) => onText(event.currentTarget.value)}
  />
);

/** A key or token; no password manager keeps it. */
export const SecretField = ({ onText, ...field }: ConnectFieldProps) => (
  <TextField
    {...field}
    type="password"
    autoComplete="off"
    onChange={(event) => onText(event.currentTarget.value)}
  />
);
