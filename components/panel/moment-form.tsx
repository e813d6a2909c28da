import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { editable, typedNumber } from '../check-in/parse-number.ts';
import { ValueField } from '../check-in/value-field.tsx';
import { Button } from '../ui/button.tsx';
import css from './moment-form.module.css';

interface MomentFormProps {
  ticket: string;
  keyResult: KeyResultView;
  onValue: (value: number) => void;
  onDismiss: () => void;
}

/** The ticket was just done: one field for where its key result stands now, and a way past it. */
export const MomentForm = ({ ticket, keyResult, onValue, onDismiss }: MomentFormProps) => {
  // Until one types, the field follows what the data say.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? editable(keyResult.number);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = typedNumber(text, keyResult.number);
    if (typeof value === 'number') onValue(value);
  };

  return (
    <form className={css.moment} aria-label={t('moment_form', keyResult.title)} onSubmit={submit}>
      <p className={css.say}>{t('moment_say', ticket, keyResult.shortName)}</p>
      <div className={css.fields}>
        <ValueField keyResult={keyResult} text={text} ref={field} onText={setTyped} />
        <Button type="submit" kind="primary" size="small">
          {t('check_in_do')}
        </Button>
        <Button kind="quiet" size="small" onClick={onDismiss}>
          {t('moment_dismiss')}
        </Button>
      </div>
    </form>
  );
};
