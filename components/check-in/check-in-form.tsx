import { type FormEvent, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { SetStatus } from '#utils/okr/model/check-in.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';
import css from './check-in-form.module.css';
import { editable, typedNumber } from './parse-number.ts';
import { StatusChoice } from './status-choice.tsx';
import { ValueField } from './value-field.tsx';

export interface CheckInValues {
  value: number | null;
  /** 0 to 10. */
  confidence: number | null;
  /** Null leaves it to the computed one. */
  status: SetStatus | null;
  note: string;
  wayBack: string;
}

interface CheckInFormProps {
  keyResult: KeyResultView;
  /** Beside the status: what else can be done with this key result. */
  children?: React.ReactNode;
  onCheckIn: (values: CheckInValues) => void;
}

/** 0 to 10. */
const CONFIDENCES = Array.from({ length: 11 }, (_, n) => n);

/** Value, confidence, status and a note: the weekly half minute. At risk or off track, the note asks for the way back. */
export const CheckInForm = ({ keyResult, children, onCheckIn }: CheckInFormProps) => {
  const last = keyResult.lastCheckIn;
  // Until one types, the field follows what the data say.
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? editable(keyResult.number);
  const [confidence, setConfidence] = useState(String(last?.confidence ?? ''));
  const [status, setStatus] = useState<SetStatus | null>(keyResult.statusReason.set?.status ?? null);
  const [note, setNote] = useState('');
  const troubled = status === 'at-risk' || status === 'off-track';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = typedNumber(value, keyResult.number);
    if (number === undefined) return;
    onCheckIn({
      value: number,
      confidence: confidence === '' ? null : Number(confidence),
      status,
      note: troubled ? '' : note.trim(),
      wayBack: troubled ? note.trim() : '',
    });
    setNote('');
  };

  return (
    <form className={css.form} aria-label={t('check_in_form', keyResult.title)} onSubmit={submit}>
      <div className={css.fields}>
        <ValueField keyResult={keyResult} text={value} onText={setTyped} />
        <SelectField
          label={t('check_in_confidence')}
          value={confidence}
          onChoose={setConfidence}
          options={[
            { value: '', label: t('check_in_none') },
            ...CONFIDENCES.map((n) => ({ value: String(n), label: t('check_in_of_ten', n) })),
          ]}
        />
        <TextField
          label={t(troubled ? 'check_in_way_back' : 'check_in_note')}
          placeholder={t(troubled ? 'check_in_way_back_hint' : 'check_in_note_short')}
          maxLength={LONGEST.prose}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" kind="primary" size="small">
          {t('check_in_do')}
        </Button>
      </div>
      <div className={css.under}>
        <span>{t('check_in_status')}</span>
        <StatusChoice status={status} onChoose={setStatus} />
        <span className={css.rest}>{children}</span>
      </div>
    </form>
  );
};
